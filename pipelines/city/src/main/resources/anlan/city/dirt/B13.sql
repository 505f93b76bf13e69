-- a deadline overwritten without an extension
-- in: inspection.hazard
-- defect
update hazard set deadline = deadline + 30
where hazard_id in (
  select hazard_id from hazard where hazard_id % 16 = 11 and not void and duplicate_of is null and deadline is not null and not exists (select from hazard_extension e where e.hazard_id = hazard.hazard_id)
  order by md5(hazard_id || ':seed') limit :rows
)
returning 'B13', hazard_id
-- near miss
with moved as (
  update hazard set deadline = deadline + 30
  where hazard_id in (
    select hazard_id from hazard
    where hazard_id % 16 = 12 and not void and duplicate_of is null and deadline is not null
      and not exists (select from hazard_extension e where e.hazard_id = hazard.hazard_id)
    order by md5(hazard_id || ':seed') limit :rows
  )
  returning *
)
insert into hazard_extension
select greatest(950000000000 * 16, (select max(extension_id) from hazard_extension)) + row_number() over (order by hazard_id), hazard_id,
  subject_id, found_on, found_on + 1, deadline, now()
from moved
returning 'B13', hazard_id
