-- 全年各季度已审定的考评结果：哪个版本，何时由谁审定，各单位总分与等次？
with approvals as (
  select jurisdiction, quarter, version, max_by(actor, taken_at) as approved_by
  from marts.assessment_steps
  where step = 'APPROVAL'
  group by jurisdiction, quarter, version
)
select r.quarter, r.version, a.approved_by, r.approved_at, r.unit, r.peer_group, r.total, r.grade, r.peer_rank
from marts.assessment_results r
join approvals a on a.jurisdiction = r.jurisdiction and a.quarter = r.quarter and a.version = r.version
where r.is_result and r.jurisdiction = '370100'
order by r.quarter, r.peer_group, r.place
