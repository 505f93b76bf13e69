-- deleted, and entered again with a later deadline
-- in: inspection.hazard
-- defect
with gone as (
  delete from hazard
  where hazard_id in (
    select hazard_id from hazard where hazard_id % 16 = 9 and not void and duplicate_of is null and description is not null and deadline is not null
    order by md5(hazard_id || ':seed') limit :rows
  )
  returning *
),
again as (
  insert into hazard
  select greatest(950000000000, (select max(hazard_id) from hazard)) + row_number() over (order by hazard_id), subject_id, inspection_id, origin, level, category, description, department_id, found_on,
    responsible_person, measures, funds, deadline + 30, emergency_plan, reported_on, rectified_on, null, false, now()
  from gone
  returning hazard_id
)
select 'B12', hazard_id from again
union all
select 'B11', hazard_id from gone
-- near miss
insert into hazard
select greatest(950000000000, (select max(hazard_id) from hazard)) + row_number() over (order by hazard_id), subject_id, inspection_id, origin, level, category, description, department_id, found_on + 1,
  responsible_person, measures, funds, deadline + 30, emergency_plan, null, null, null, false, now()
from (
  select * from hazard where hazard_id % 16 = 10 and not void and duplicate_of is null and description is not null and deadline is not null
  order by md5(hazard_id || ':seed') limit :rows
) as alike
returning 'B12', hazard_id
