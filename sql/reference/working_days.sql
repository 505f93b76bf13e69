-- 工作日: how many working days there are from the first day of the calendar up to and including each day
-- grain: one row per day of the years loaded   key: day   read by: marts.hazard_reviews, marts.hazard_states, marts.major_hazards
-- The n-th working day after a day is the first on which workdays is greater by n. A day outside the years loaded has no
-- row: the job rejects what it would need one for (OUTSIDE_CALENDAR).
with exceptions as (select date as day, kind from reference.calendar),
bounds as (
  select date_trunc('year', min(day)) as first_day, date_add('day', -1, date_add('year', 1, date_trunc('year', max(day)))) as last_day
  from exceptions
  where kind = 'holiday'
),
days as (
  select d.day
  from reference.days d
  join bounds b on d.day between b.first_day and b.last_day
)
select d.day, count_if(coalesce(e.kind = 'workday', day_of_week(d.day) < 6)) over (order by d.day) as workdays
from days d
left join exceptions e on e.day = d.day
