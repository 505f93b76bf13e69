-- checked after it closed
-- in: inspection.inspection
-- defect
insert into inspection (inspection_id, subject_id, type, body, department_id, checked_on, on_site, expert_present, result, problems,
  no_hazard_declared, uploaded_at, void, recorded_at)
select greatest(950000000000, (select max(inspection_id) from inspection)) + row_number() over (order by closed.subject_id), closed.subject_id,
  'SPOT_CHECK', 'DEPARTMENT', 1, closed.closed_on + 10, true, false, '（合成）', 0, false,
  ((closed.closed_on + 10) + time '16:00') at time zone 'Asia/Shanghai', false, now()
from (values :closed) as closed (subject_id, closed_on)
where closed.subject_id % 2 = 1
limit :rows
returning 'B21', inspection_id
-- near miss
insert into inspection (inspection_id, subject_id, type, body, department_id, checked_on, on_site, expert_present, result, problems,
  no_hazard_declared, uploaded_at, void, recorded_at)
select greatest(950000000000, (select max(inspection_id) from inspection)) + row_number() over (order by closed.subject_id), closed.subject_id,
  'SPOT_CHECK', 'DEPARTMENT', 1, closed.closed_on + 0, true, false, '（合成）', 0, false,
  ((closed.closed_on + 0) + time '16:00') at time zone 'Asia/Shanghai', false, now()
from (values :closed) as closed (subject_id, closed_on)
where closed.subject_id % 2 = 0
limit :rows
returning 'B21', inspection_id
