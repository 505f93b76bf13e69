-- 计入演练、警示教育、培训等的监管对象都有期内已上传、未作废的活动
-- a row that comes back is a subject and an indicator without one
with kinds as (
  select distinct o.indicator, e.activities as kind
  from reference.obligations o
  join reference.evidence e on e.id = o.evidence
  where e.activities is not null
),
duties as (
  select k.indicator, k.kind, d.subject_id, d.start_day, d.end_day, d.day
  from marts.subject_duties d
  join kinds k on k.indicator = d.indicator
  where d.numerator = 1
),
activities as (
  select subject_id, kind, happened_on
  from marts.activities_now
  where not void and uploaded_on is not null
)
select d.indicator, d.subject_id, d.start_day
from duties d
left join activities a
  on a.subject_id = d.subject_id and a.kind = d.kind and a.happened_on between d.start_day and least(d.end_day, d.day)
group by d.indicator, d.subject_id, d.start_day
having count(a.happened_on) = 0
