-- 任务清单（逐单位）F4: each task of each unit in each period begun, as of the clock's day
-- grain: one row per jurisdiction, task, unit and period   key: jurisdiction, task, unit_kind, unit, period
-- read by: marts.task_list, dashboard/task, tests, examples
-- Tasks are those of documents in force; a period counts if it ends while the task is in effect. Done is the first submission of the
-- form for the period, or the unit's first activity of the kind: in the quarter it was filed under, or in the year of a task that is
-- due once. days: late or overdue since the deadline, left until it if open, NULL if done in time; weeks are written 2023W27.
with tasks as (
  select t.*, p.jurisdiction, split_part(t.evidence, ':', 1) as evidence_kind, split_part(t.evidence, ':', 2) as evidence_code
  from reference.tasks t
  join reference.packs p on p.document = t.document
  where p.standing = 'IN_FORCE'
),
clock as (select clock, horizon from marts.city_clock),
weeks as (
  select format('%dW%02d', year_of_week(w.start_day), week(w.start_day)) as period, 'WEEK' as period_kind, w.start_day,
    date_add('day', 6, w.start_day) as end_day
  from clock c
  cross join unnest(sequence(date_trunc('week', date_add('day', 6, c.horizon)), c.clock, interval '7' day)) as w (start_day)
),
periods as (
  select period, period_kind, start_day, end_day from reference.periods
  union all
  select period, period_kind, start_day, end_day from weeks
),
begun as (
  select p.*
  from periods p
  join clock c on c.horizon <= p.start_day and p.start_day <= c.clock
),
cities as (
  select distinct p.jurisdiction, p.jurisdiction_name, p.district, p.district_name
  from reference.places p
  join reference.divisions j on j.code = p.jurisdiction and j.level = 'CITY'
  join reference.divisions d on d.code = p.district and d.level in ('COUNTY', 'ZONE')
),
units as (
  select distinct 'CITY_OFFICE' as unit_kind, jurisdiction, jurisdiction as unit, 0 as department_id,
    concat(jurisdiction_name, '安委会办公室') as unit_name
  from cities
  union all
  select 'DISTRICT', jurisdiction, district, 0, district_name
  from cities
  union all
  select 'CITY_DEPARTMENT', c.jurisdiction, cast(d.department_id as varchar), d.department_id, d.name
  from (select distinct jurisdiction from cities) c
  join marts.departments_now d on d.division_code = c.jurisdiction
),
due as (
  select t.task, p.period, p.start_day, date_add('day', t.due_days, p.end_day) as due_on
  from (select distinct task, cadence, due_days, effective_from, effective_to from tasks where cadence <> 'ONCE') t
  join begun p
    on p.period_kind = t.cadence and p.end_day >= t.effective_from and p.start_day <= coalesce(t.effective_to, date '9999-12-31')
  union all
  select t.task, format('%d', year(t.due_on)), t.effective_from, t.due_on
  from (select distinct task, due_on, effective_from from tasks where cadence = 'ONCE') t
  join clock c on t.due_on >= c.horizon and t.effective_from <= c.clock
),
asked as (
  select t.jurisdiction, t.task, t.document, t.clause, t.section, t.name, t.content, t.cadence, t.evidence_kind, t.evidence_code,
    u.unit_kind, u.unit, u.unit_name, u.department_id, if(u.department_id > 0, u.jurisdiction, u.unit) as unit_code,
    d.period, d.due_on
  from tasks t
  join units u on u.unit_kind = t.obliged and u.jurisdiction = t.jurisdiction
  join due d on d.task = t.task
),
evidence as (
  select evidence_kind, evidence_code, unit_code, coalesce(department_id, 0) as department_id, period, min(done_on) as done_on
  from marts.task_evidence
  group by evidence_kind, evidence_code, unit_code, coalesce(department_id, 0), period
),
judged as (
  select a.*, if(e.done_on <= c.clock, e.done_on) as done_on, c.clock
  from asked a
  cross join clock c
  left join evidence e
    on e.evidence_kind = a.evidence_kind and e.evidence_code = a.evidence_code and e.unit_code = a.unit_code
      and e.department_id = a.department_id and e.period = a.period
)
select jurisdiction, task, document, clause, section, name, content, cadence, unit_kind, unit, unit_name, period, due_on, done_on,
  case when done_on <= due_on then 'IN_TIME' when done_on is not null then 'LATE' when due_on < clock then 'OVERDUE' else 'OPEN' end as task_state,
  abs(date_diff('day', due_on, coalesce(if(done_on > due_on, done_on), if(done_on is null, clock)))) as days
from judged
