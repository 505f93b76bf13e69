-- 各区县录入的数据主要有什么问题？（得分见 marts.quality_by_unit）
-- Per district how many rows are flagged, and the three rules that found most.
with counted as (
  select district_name, rule_name, count(*) as times,
    row_number() over (partition by district_name order by count(*) desc, rule_name) as place
  from marts.quality_flags
  group by district_name, rule_name
)
select district_name, sum(times) as flags,
  array_join(array_agg(format('%s %d', rule_name, times) order by place) filter (where place <= 3), '；') as mostly
from counted
group by district_name
order by flags desc, district_name
