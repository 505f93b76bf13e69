-- 合格检查、活动与期间: which inspections and activities qualify for which indicator, for periods of which length
-- grain: one row per indicator, evidence, type, body, first day that counts, times, upload limit and length   key: those
-- read by: marts.subject_checks
-- Activities of enterprises have the body ACTIVITY, which no inspection has.
with rules as (select * from reference.rules),
evidence as (
  select e.id as evidence, type, body, on_site, uploaded, declared
  from reference.evidence e
  cross join unnest(split(e.types, '|')) as types (type)
  cross join unnest(split(e."by", '|')) as bodies (body)
  union all
  select e.id, type, 'ACTIVITY', e.on_site, e.uploaded, e.declared
  from reference.evidence e
  cross join unnest(split(e.activities, '|')) as activities (type)
),
lengths as (
  select distinct r.indicator, r.evidence, r.counts_since, t.times, coalesce(r.upload_days, -1) as upload_days, p.months
  from rules r
  cross join unnest(array[r.times, r.licensed_times]) as t (times)
  join reference.periods p on p.period_kind in (r.period_kind, r.relaxed_period)
)
select l.indicator, e.evidence, e.type, e.body, e.on_site, e.uploaded, e.declared, l.counts_since, l.times, l.upload_days, l.months
from evidence e
join lengths l on l.evidence = e.evidence
