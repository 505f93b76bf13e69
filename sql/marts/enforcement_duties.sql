-- 执法事项期限: what each penalty decision asks for, by when, and whether it was done; those of withdrawn cases left out
-- grain: one row per case and duty   key: case_id, case_duty   read by: marts.score_deductions, tests, examples, dashboard/enforcement
-- case_duty: PUBLICATION and CHANGE_PUBLICATION (E1), CREDIT (E4), PERFORMANCE (逾期不履行, done_on being the day it was performed
-- or enforced). done_in_time is NULL until the due day is over or it was done. days_overdue counts from the due day to the clock's,
-- NULL for what isn't overdue: the list of what is still to be done is days_overdue is not null.
with cases as (select * from marts.enforcement_cases where counted and decided_on is not null),
clock as (select * from marts.city_clock),
duties as (
  select c.*, d.case_duty, d.due_on, d.done_on
  from cases c
  cross join unnest(array[
    cast(row('PUBLICATION', publish_due_on, published_on) as row(case_duty varchar, due_on date, done_on date)),
    row('CHANGE_PUBLICATION', change_publish_due_on, change_published_on),
    row('CREDIT', credit_due_on, credit_recorded_on),
    row('PERFORMANCE', performance_due_on, coalesce(least(performed_on, enforced_on), performed_on, enforced_on))
  ]) as d (case_duty, due_on, done_on)
  where d.due_on is not null
)
select d.jurisdiction, d.jurisdiction_name, d.district, d.area, d.area_name, d.department, n.name as department_name,
  d.case_id, d.case_no, d.subject_id, d.procedure_kind, d.decided_on, d.case_duty, t.name as case_duty_name, d.due_on, d.done_on,
  case
    when d.done_on <= least(d.due_on, k.clock) then true
    when d.due_on <= k.clock then false
  end as done_in_time,
  if(d.due_on < k.clock and coalesce(d.done_on, date '9999-12-31') > k.clock, date_diff('day', d.due_on, k.clock)) as days_overdue
from duties d
cross join clock k
left join marts.departments_now n on cast(n.department_id as varchar) = d.department
left join reference.codes t on t.code_set = 'enforcement_duty' and t.code = d.case_duty
