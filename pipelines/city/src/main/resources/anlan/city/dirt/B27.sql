-- an accident of a branch recorded where the firm is registered
-- in: inspection.accident
-- defect
insert into accident (accident_id, involved_subject_id, town_code, kind, occurred_at, recorded_at)
select greatest(95000000, (select max(accident_id) from accident)) + row_number() over (order by subject_id), subject_id, registered_town,
  'FALL', (select today from clock) - interval '3 days' - row_number() over (order by subject_id) * interval '3 hours', now()
from (
  select * from (values :branches) as branches (subject_id, registered_town, site_town)
  where subject_id is not null
  order by md5(subject_id || ':seed') limit :rows
) as chosen
returning 'B27', accident_id
-- near miss
insert into accident (accident_id, involved_subject_id, town_code, kind, occurred_at, recorded_at)
select greatest(95000000, (select max(accident_id) from accident)) + row_number() over (order by subject_id), subject_id, site_town,
  'STRUCK', (select today from clock) - interval '3 days' - row_number() over (order by subject_id) * interval '3 hours', now()
from (
  select * from (values :branches) as branches (subject_id, registered_town, site_town)
  where subject_id is not null
  order by md5(subject_id || ':seed') limit :rows
) as chosen
returning 'B27', accident_id
