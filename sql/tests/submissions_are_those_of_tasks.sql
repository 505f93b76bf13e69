-- 任务清单以报送为佐证的，其完成日期即报送台账的首次报送日期
-- a row that comes back is a task whose submission says otherwise
with tasks as (
  select s.task, s.unit, s.unit_kind, s.period, s.done_on, s.jurisdiction, split_part(t.evidence, ':', 2) as submission_form
  from marts.task_states s
  join reference.tasks t on t.task = s.task and t.evidence like 'SUBMISSION:%'
),
submissions as (select * from marts.submissions_by_unit)
select t.task, t.unit, t.period, t.done_on, s.done_on as submitted_on
from tasks t
left join submissions s
  on s.submission_form = t.submission_form and s.period = t.period
    and s.unit_code = if(t.unit_kind = 'CITY_DEPARTMENT', t.jurisdiction, t.unit)
    and coalesce(s.department_id, 0) = if(t.unit_kind = 'CITY_DEPARTMENT', try_cast(t.unit as integer), 0)
where t.done_on is distinct from s.done_on
