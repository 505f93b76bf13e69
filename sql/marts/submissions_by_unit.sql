-- 报送台账 O2: what each unit had to submit, by when, and when it did, as of the clock's day
-- grain: one row per unit, form and period   key: unit_code, department_id, submission_form, period
-- read by: tests, deploy/trino/etc/access-rules.json
-- Also what is no task of a document in force (marts.task_states) but was asked for: each row of the source bears its own deadline.
-- Made again, the first submission counts, and the first deadline. days as in marts.task_states; department_id is NULL of offices.
with clock as (select clock from marts.city_clock),
asked as (
  select unit_code, department_id, form, period, min(due_on) as due_on, min(if(submitted_on <= clock, submitted_on)) as done_on,
    min(clock) as clock
  from newest.submission ${asof}
  cross join clock
  group by unit_code, department_id, form, period
)
select a.unit_code, a.department_id, coalesce(n.name, p.town_name) as unit_name, p.jurisdiction, p.jurisdiction_name,
  coalesce(r.district, a.unit_code) as district, a.form as submission_form, f.name as submission_form_name, a.period, a.due_on, a.done_on,
  case
    when a.done_on <= a.due_on then 'IN_TIME' when a.done_on is not null then 'LATE' when a.due_on < a.clock then 'OVERDUE' else 'OPEN'
  end as task_state,
  abs(date_diff('day', a.due_on, coalesce(if(a.done_on > a.due_on, a.done_on), if(a.done_on is null, a.clock)))) as days
from asked a
left join reference.places p on p.town = a.unit_code
left join reference.areas r on r.area = a.unit_code
left join marts.departments_now n on n.department_id = a.department_id
left join reference.codes f on f.code_set = 'submission' and f.code = a.form
