-- 任务清单中还有哪些任务逾期未完成？哪个单位、逾期多少天？
select section, name, unit_name, period, due_on, days
from marts.task_states
where task_state = 'OVERDUE'
order by days desc, unit_name
limit 50
