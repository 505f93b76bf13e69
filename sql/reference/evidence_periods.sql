-- 合格检查与期间: which inspections qualify, for periods of which length
-- grain: one row per evidence, type, body, upload limit and length   key: those   read by: marts.subject_checks
with obligations as (select * from reference.obligations),
evidence as (
  select e.id as evidence, type, body, on_site, uploaded, declared
  from reference.evidence e
  cross join unnest(split(e.types, '|')) as types (type)
  cross join unnest(split(e."by", '|')) as bodies (body)
),
lengths as (
  select distinct o.evidence, coalesce(o.upload_days, -1) as upload_days, p.months
  from obligations o
  join reference.periods p on p.period_kind in (o.period, o.relaxed_period)
)
select e.evidence, e.type, e.body, e.on_site, e.uploaded, e.declared, l.upload_days, l.months
from evidence e
join lengths l on l.evidence = e.evidence
