-- 监管对象存量与未知主体：分录账与变更历史重算
-- grain: one row per measure, judged day and cell of either side
-- Inspections and hazards from before the horizon are not in the journal (BEYOND_LEDGER).
with journal as (
  select measure, town, class, department, level, sector, category, day, amount
  from indicators.journal ${asof}
  where measure in ('subjects', 'unknown_subject')
),
days as (select * from marts.judged_days),
spans as (select * from marts.subject_spans),
inspections as (select * from marts.inspections_now),
posted as (
  select j.measure, d.day, j.town, j.class, j.department, j.level, j.sector, j.category, sum(j.amount) as subjects
  from journal j
  join days d on j.day <= d.day
  group by j.measure, d.day, j.town, j.class, j.department, j.level, j.sector, j.category
),
hazards as (
  select hazard_id, subject_id, found_on
  from newest.hazard ${asof}
),
seen as (
  select subject_id, checked_on as day from inspections
  union all
  select subject_id, found_on from hazards
),
strangers as (
  select subject_id, min(day) as first_day
  from seen
  cross join marts.city_clock
  where day >= horizon and subject_id not in (select subject_id from spans)
  group by subject_id
),
recomputed as (
  select 'subjects' as measure, d.day, s.town, s.class, s.department, s.level, s.sector, s.category, count(*) as subjects
  from spans s
  join days d on s.operating and s.from_day <= d.day and d.day < s.until_day
  group by d.day, s.town, s.class, s.department, s.level, s.sector, s.category
  union all
  select 'unknown_subject', d.day, '', '', '', '', '', '', count(*)
  from strangers s
  join days d on s.first_day <= d.day
  group by d.day
)
select measure as indicator, coalesce(p.subjects, 0) <> coalesce(r.subjects, 0) as differs,
  format('as of %s, town %s, class %s, department %s, level %s, sector %s, category %s: journal %d, history %d',
    day, town, class, department, level, sector, category, coalesce(p.subjects, 0), coalesce(r.subjects, 0)) as example
from posted p
full join recomputed r using (measure, day, town, class, department, level, sector, category)
