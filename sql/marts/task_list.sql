-- 任务清单 F4: the tasks of the documents in force as printed, with how many units have done them in each period begun
-- grain: one row per jurisdiction, task and period   key: jurisdiction, task, period   read by: dashboard/task, tests
-- units_due is all units that have the task in the period; the four counts beside it add up to it.
with states as (select * from marts.task_states),
counted as (
  select jurisdiction, task, period, due_on,
    count(*) as units_due,
    count_if(task_state = 'IN_TIME') as units_in_time,
    count_if(task_state = 'LATE') as units_late,
    count_if(task_state = 'OVERDUE') as units_overdue,
    count_if(task_state = 'OPEN') as units_open
  from states
  group by jurisdiction, task, period, due_on
)
select c.*, t.document, t.clause, t.section, t.name, t.content, t.obliged_name, t.deadline_text
from counted c
join reference.tasks t on t.task = c.task
