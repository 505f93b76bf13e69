-- 任务佐证: the submissions and activities of units that tasks are judged by, each in the periods it counts in
-- grain: one row per submission, and per activity and period: its quarter, and the year it was held in
-- key: evidence_kind, evidence_id, period   read by: marts.task_states, dashboard/task
-- done_on is NULL while a submission that is asked for has not been made; department_id is NULL of offices and districts.
select 'SUBMISSION' as evidence_kind, form as evidence_code, submission_id as evidence_id, unit_code, department_id, period,
  submitted_on as done_on, cast(null as varchar) as material, recorded_at
from newest.submission ${asof}
union all
select 'ACTIVITY', kind, activity_id, unit_code, department_id, quarter, held_on, evidence, recorded_at
from newest.unit_activity ${asof}
union all
select 'ACTIVITY', kind, activity_id, unit_code, department_id, format('%d', year(held_on)), held_on, evidence, recorded_at
from newest.unit_activity ${asof}
