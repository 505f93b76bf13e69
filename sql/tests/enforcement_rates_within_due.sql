-- 执法各比率都在 0 与 1 之间，区县之和不超过辖区，一般程序不超过处罚次数；年度公开裁定数即各组之和
-- a row that comes back is a unit and period that breaks it
with units as (select * from marts.enforcement_by_unit),
districts as (
  select jurisdiction, period, sum(penalties) as penalties, sum(publications_due) as publications_due, sum(fined_yuan) as fined_yuan
  from units
  where unit_kind = 'DISTRICT'
  group by jurisdiction, period
),
similar as (
  select jurisdiction, period, sum(cases) as cases, sum(adjudicated_cases) as adjudicated_cases
  from marts.similar_cases
  group by jurisdiction, period
)
select u.unit_kind, u.jurisdiction, u.unit, u.period
from units u
left join districts d on d.jurisdiction = u.jurisdiction and d.period = u.period and u.unit_kind = 'JURISDICTION'
left join similar s on s.jurisdiction = u.jurisdiction and s.period = u.period and u.unit_kind = 'JURISDICTION'
where not (0 <= u.published_in_time and u.published_in_time <= u.publications_due
    and 0 <= u.credited_in_time and u.credited_in_time <= u.credits_due
    and 0 <= coalesce(u.adjudicated_cases, 0) and coalesce(u.adjudicated_cases, 0) <= coalesce(u.similar_cases, 0)
    and 0 <= u.general_penalties and u.general_penalties <= u.penalties and u.dangerous_work_cases <= u.typical_cases)
  or d.penalties > u.penalties or d.publications_due > u.publications_due or d.fined_yuan > u.fined_yuan
  or (u.unit_kind = 'JURISDICTION' and u.period_kind = 'YEAR'
    and (u.similar_cases, u.adjudicated_cases) <> (coalesce(s.cases, 0), coalesce(s.adjudicated_cases, 0)))
