-- 网格检查审核: each uploaded grid check, when its town has to review it and when it did; from the source rows alone
-- grain: one row per valid grid check since the horizon that was uploaded, of a subject with a state   key: inspection_id
-- read by: marts.unreviewed_checks, reconcile/compare_reviews
-- Due is the last of the days from the upload; where it counts is where the subject stood on the day of the check.
with checks as (
  select i.*
  from marts.inspections_now i
  join marts.city_clock c on i.checked_on >= c.horizon
  where i.type = 'GRID_CHECK' and i.body = 'GRID' and i.result is not null and not i.void and i.uploaded_on is not null
),
spans as (
  select subject_id, town, class, department, level, sector, category, until_day,
    if(row_number() over (partition by subject_id order by from_day) = 1, date '0001-01-01', from_day) as from_day
  from marts.subject_spans
),
due as (
  select i.inspection_id, i.subject_id, i.checked_on, i.uploaded_on, date_add('day', l.days, i.uploaded_on) as review_due_on, i.town_reviewed_on
  from checks i
  join reference.time_limits l on l.time_limit = 'GRID_CHECK_REVIEW'
)
select d.inspection_id, d.subject_id, s.town, s.class, s.department, s.level, s.sector, s.category,
  d.checked_on, d.uploaded_on, d.review_due_on, format('%dQ%d', year(d.review_due_on), quarter(d.review_due_on)) as quarter,
  d.town_reviewed_on, coalesce(d.town_reviewed_on <= d.review_due_on, false) as reviewed_in_time
from due d
join spans s on s.subject_id = d.subject_id and d.checked_on >= s.from_day and d.checked_on < s.until_day
