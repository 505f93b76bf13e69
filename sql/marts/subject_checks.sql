-- 监管对象合格检查与活动: on which day each subject was first checked often enough in each period, for each indicator
-- grain: one row per subject, indicator, evidence, first day that counts, times, upload limit and length of period
-- key: subject_id, indicator, evidence, counts_since, times, upload_days, months   read by: marts.denominator_changes, marts.subject_duties
-- first_days maps a period's first day that counts to the day in it on which there had been qualifying evidence on so many
-- days. An upload limit of n asks for the upload by n days after the period; -1 asks for none.
-- Indicators that ask for the same evidence have rows of their own: a question about one indicator then looks at its checks alone.
with inspections as (select * from marts.inspections_now where not void and result is not null),
activities as (select * from marts.activities_now where not void),
evidence as (select * from reference.evidence_periods),
facts as (
  select subject_id, type, body, checked_on, on_site, problems >= 1 or no_hazard_declared as declared, uploaded_on
  from inspections
  union all
  select subject_id, kind, 'ACTIVITY', happened_on, false, false, uploaded_on
  from activities
),
qualifying as (
  select f.subject_id, e.indicator, e.evidence, e.counts_since, e.times, e.upload_days, e.months, f.checked_on, f.uploaded_on,
    date(date_add('month', -((month(f.checked_on) - 1) % e.months), date_trunc('month', f.checked_on))) as period_start
  from facts f
  join evidence e on e.type = f.type and e.body = f.body and f.checked_on >= e.counts_since
  where (f.on_site or not e.on_site)
    and (f.uploaded_on is not null or not e.uploaded)
    and (f.declared or not e.declared)
),
first_checks as (
  select subject_id, indicator, evidence, counts_since, times, upload_days, months, period_start, max(checked_on) as last_day,
    if(times = 1, min(checked_on),
      element_at(array_sort(array_distinct(array_agg(checked_on) filter (where times > 1))), times)) as first_day
  from qualifying
  where upload_days = -1
    or uploaded_on <= date_add('day', upload_days - 1, date_add('month', months, period_start))
  group by subject_id, indicator, evidence, counts_since, times, upload_days, months, period_start
)
select subject_id, indicator, evidence, counts_since, times, upload_days, months,
  map_agg(greatest(period_start, counts_since), first_day) as first_days, max(last_day) as last_day
from first_checks
group by subject_id, indicator, evidence, counts_since, times, upload_days, months
