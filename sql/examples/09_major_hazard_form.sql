-- 调度表 A1—A6：重大事故隐患自查、部门检查、挂牌督办各多少，完成整改多少？（历城区，2023-05-31 起累计）
with major as (
  select *, state in ('CLOSED_ON_TIME', 'CLOSED_LATE') as is_closed
  from marts.hazards_now
  where hazard_level = 'MAJOR' and district = '370112' and found_on >= date '2023-05-31'
)
select count_if(origin = 'SELF_CHECK') as a1, count_if(origin = 'SELF_CHECK' and is_closed) as a2,
  count_if(origin <> 'SELF_CHECK') as a3, count_if(origin <> 'SELF_CHECK' and is_closed) as a4,
  count_if(listed_on is not null) as a5, count_if(listed_on is not null and is_closed) as a6
from major
