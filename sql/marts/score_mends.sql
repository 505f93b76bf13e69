-- 考评可挽回: what can still be done by the end of the running quarter about the items that lost points, and what it makes of them
-- grain: one row per unit and item of the running quarter that lost points   key: unit, quarter, item   read by: dashboard/assessment, tests
-- mended_numerator is the item's numerator once everything that still can be mended is, all else as it stands on the clock's day; the
-- formula and the weights of marts.score_items_now tell what that is worth. to_mend counts what has to be done: of a share with
-- a target, as many as it is short of. A quarter that is over has no rows.
with rules as (select * from reference.mending_rules),
clock as (select * from marts.city_clock),
submissions as (select * from newest.submission ${asof}),
lost as (
  select s.*, q.start_day, c.clock, r.mending, r.mend_weight, r.mend_unit, r.way, r.barred,
    if(starts_with(s.formula, 'PER'), 0,
      cast(ceiling(cast(regexp_extract(s.formula, '([0-9.]+)\)$', 1) as decimal(12, 4)) * s.denominator) as bigint)) as full_numerator
  from marts.score_items_now s
  join rules r on r.item = s.item
  join reference.periods q on q.period = s.quarter and q.period_kind = 'QUARTER'
  join clock c on c.clock between q.start_day and q.end_day
  where s.state = 'SCORED' and s.points < s.effective_weight
),
hazards as (
  select h.*, c.unit
  from marts.hazards_now h
  cross join unnest(array_distinct(array[h.district, h.department, h.town])) as c (unit)
  where h.state not in ('CLOSED_ON_TIME', 'CLOSED_LATE')
),
still_on_time as (
  select l.unit, l.quarter, l.item, count(*) as to_mend, count(*) as moved
  from lost l
  join hazards h
    on h.unit = l.unit and h.state <> 'OVERDUE' and h.origin in ('DEPARTMENT', 'GRID') and not h.deadline_implausible
    and h.judged_deadline between l.start_day and l.clock
  where l.item in ('D4.1', 'B3.1', 'T5.1')
  group by l.unit, l.quarter, l.item
),
open_majors as (
  select l.unit, l.quarter, l.item, h.state,
    h.found_on >= l.start_day and not h.fully_planned and h.reported_rectified_on is distinct from h.found_on as plan_missing
  from lost l
  join hazards h on h.unit = l.unit and h.hazard_level = 'MAJOR'
  where l.item in ('D4.3', 'B3.3', 'T5.3')
),
majors as (
  select unit, quarter, item, count(*) as to_mend,
    -sum(case state when 'OVERDUE' then 2 when 'WAITING_SIGN_OFF' then 1 else 0 end + if(plan_missing, 1, 0)) as moved
  from open_majors
  where state in ('OVERDUE', 'WAITING_SIGN_OFF') or plan_missing
  group by unit, quarter, item
),
reports as (
  select coalesce(cast(department_id as varchar), unit_code) as unit, form, period as of_period,
    min_by(due_on, submission_id) as due_on, min(submitted_on) as submitted_on
  from submissions
  group by unit_code, department_id, form, period
),
filable as (
  select l.unit, l.quarter, l.item, count(*) as to_mend, sum(if(r.due_on = l.clock, 2, 1)) as moved
  from lost l
  join reports r
    on r.unit = l.unit and r.due_on between greatest(l.start_day, date_add('day', -5, l.clock)) and l.clock
    and coalesce(r.submitted_on, date '9999-12-31') > l.clock
  where l.item in ('D8.1', 'T9.1')
  group by l.unit, l.quarter, l.item
),
parts as (
  select * from still_on_time
  union all
  select * from majors
  union all
  select * from filable
)
select l.jurisdiction, l.unit, l.unit_name, l.unit_kind, l.quarter, l.item, l.item_name, l.mending,
  case l.mending when 'ALL' then abs(l.full_numerator - l.numerator) / l.mend_weight when 'PART' then coalesce(p.to_mend, 0) else 0 end as to_mend,
  l.mend_unit, l.way, l.barred, l.numerator,
  case l.mending when 'ALL' then l.full_numerator when 'PART' then l.numerator + coalesce(p.moved, 0) else l.numerator end as mended_numerator,
  l.points_lost
from lost l
left join parts p on p.unit = l.unit and p.quarter = l.quarter and p.item = l.item
