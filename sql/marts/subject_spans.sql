-- 监管对象状态区间: from which day to which a subject is in which state, and the run it belongs to
-- grain: one row per subject and span [from_day, until_day)   key: subject_id, from_day   read by: marts.denominator_changes, marts.subject_duties, dashboard/subject, reconcile
-- A run is a maximal time in being (operating, under construction or suspended). Of several rows on one day the one
-- with the greatest state_id counts; of a state that is in no run, run_from is that of the run before. The two arrays of spans
-- are empty unless the subject was ever suspended.
-- All that is said of the course of a subject looks at its rows in one order, so that they are sorted once.
with recorded as (select * from newest.subject_state ${asof}),
states as (
  select *, lead(effective_on, 1, date '9999-12-31') over (partition by subject_id order by effective_on, state_id) as until_day
  from recorded
),
spans as (
  select subject_id, effective_on as from_day, until_day,
    status, status in ('OPERATING', 'UNDER_CONSTRUCTION') as operating, status = 'SUSPENDED' as suspended,
    status in ('OPERATING', 'UNDER_CONSTRUCTION', 'SUSPENDED') as alive,
    town_code as town, class, coalesce(cast(department_id as varchar), '') as department, level,
    coalesce(sector, '') as sector, coalesce(category, '') as category, standardised,
    licensed_or_above_scale,
    filter(array[if(department_id is not null, 'DEPARTMENT'), if(grid_code <> '', 'GRID'),
      if(code_active, 'CODE'), if(house_rules is not null, 'HOUSE_RULES_ASKED'), if(house_rules = 'DONE', 'HOUSE_RULES_SET')], x -> x is not null) as held
  from states
  where until_day > effective_on
),
neighbours as (
  select *,
    lag(alive) over (partition by subject_id order by from_day) as was_alive,
    cast(row(from_day, until_day) as row(from_day date, until_day date)) as days
  from spans
),
openings as (
  select *, was_alive is null as is_first, alive and not coalesce(was_alive, false) as opens
  from neighbours
),
runs as (
  select *,
    max(if(opens, from_day)) over (course rows between unbounded preceding and current row) as run_from,
    coalesce(min(if(not alive, from_day)) over (course rows between 1 following and unbounded following),
      date '9999-12-31') as run_until,
    min(if(opens, from_day)) over (course rows between 1 following and unbounded following) as next_run_from,
    bool_or(suspended) over (course rows between unbounded preceding and unbounded following) as ever_suspended,
    array_agg(if(operating, days)) over (course rows between unbounded preceding and unbounded following) as operating_days,
    array_agg(if(suspended, days)) over (course rows between unbounded preceding and unbounded following) as suspended_days
  from openings
  window course as (partition by subject_id order by from_day)
)
select subject_id, from_day, until_day, status, operating, suspended, alive, town, class, department, level, sector, category,
  standardised, licensed_or_above_scale, held,
  is_first, run_from, if(alive, run_until) as run_until, next_run_from,
  if(ever_suspended, filter(operating_days, x -> x is not null), array[]) as operating_spans,
  filter(suspended_days, x -> x is not null) as suspended_spans
from runs
