-- 监管对象状态区间: from which day to which a subject is in which state, and the run it belongs to
-- grain: one row per subject and span [from_day, until_day)   key: subject_id, from_day   read by: marts.denominator_changes, marts.subject_duties, dashboard/subject, reconcile
-- A run is a maximal time in being (operating, under construction or suspended). Of several rows on one day the one
-- with the greatest state_id counts. The two arrays of spans are empty unless the subject was ever suspended.
with recorded as (select * from newest.subject_state ${asof}),
states as (
  select *, row_number() over (partition by subject_id, effective_on order by state_id desc) as place
  from recorded
),
spans as (
  select subject_id, effective_on as from_day,
    lead(effective_on, 1, date '9999-12-31') over (partition by subject_id order by effective_on) as until_day,
    status, status in ('OPERATING', 'UNDER_CONSTRUCTION') as operating, status = 'SUSPENDED' as suspended,
    status in ('OPERATING', 'UNDER_CONSTRUCTION', 'SUSPENDED') as alive,
    town_code as town, class, coalesce(cast(department_id as varchar), '') as department, level,
    coalesce(sector, '') as sector, coalesce(category, '') as category, standardised,
    licensed_or_above_scale,
    filter(array[if(department_id is not null, 'DEPARTMENT'), if(grid_code <> '', 'GRID'),
      if(code_active, 'CODE'), if(house_rules is not null, 'HOUSE_RULES_ASKED'), if(house_rules = 'DONE', 'HOUSE_RULES_SET')], x -> x is not null) as held
  from states
  where place = 1
),
openings as (
  select *,
    alive and not coalesce(lag(alive) over (partition by subject_id order by from_day), false) as opens
  from spans
),
runs as (
  select *,
    count_if(opens) over (partition by subject_id order by from_day) as run,
    min(if(opens, from_day)) over (
      partition by subject_id order by from_day rows between 1 following and unbounded following
    ) as next_run_from,
    bool_or(suspended) over (partition by subject_id) as ever_suspended,
    cast(row(from_day, until_day) as row(from_day date, until_day date)) as days
  from openings
)
select subject_id, from_day, until_day, status, operating, suspended, alive, town, class, department, level, sector, category,
  standardised, licensed_or_above_scale, held,
  min(if(alive, from_day)) over (partition by subject_id, run) as run_from,
  max(if(alive, until_day)) over (partition by subject_id, run) as run_until,
  next_run_from,
  filter(array_agg(if(ever_suspended and operating, days)) over (partition by subject_id), x -> x is not null) as operating_spans,
  filter(array_agg(if(suspended, days)) over (partition by subject_id), x -> x is not null) as suspended_spans
from runs
