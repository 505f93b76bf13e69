-- 监管对象合格检查: on which day each subject was first checked in each period, by kind of evidence
-- grain: one row per subject, evidence, upload limit and length of period   key: subject_id, evidence, upload_days, months
-- read by: marts.subject_duties
-- first_days maps a period's first day to the first day in it on which qualifying evidence was made. An upload limit of
-- n asks for the upload by n days after the period; -1 asks for none.
with inspections as (select * from marts.inspections_now where not void and result is not null),
evidence as (select * from reference.evidence_periods),
qualifying as (
  select i.subject_id, e.evidence, e.upload_days, e.months, i.checked_on, i.uploaded_on,
    date(date_add('month', -((month(i.checked_on) - 1) % e.months), date_trunc('month', i.checked_on))) as start_day
  from inspections i
  join evidence e on e.type = i.type and e.body = i.body
  where (i.on_site or not e.on_site)
    and (i.uploaded_on is not null or not e.uploaded)
    and (not e.declared or i.problems >= 1 or i.no_hazard_declared)
),
first_checks as (
  select subject_id, evidence, upload_days, months, start_day, min(checked_on) as first_day, max(checked_on) as last_day
  from qualifying
  where upload_days = -1
    or uploaded_on <= date_add('day', upload_days - 1, date_add('month', months, start_day))
  group by subject_id, evidence, upload_days, months, start_day
)
select subject_id, evidence, upload_days, months, map_agg(start_day, first_day) as first_days, max(last_day) as last_day
from first_checks
group by subject_id, evidence, upload_days, months
