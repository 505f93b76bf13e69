-- a hazard deleted
-- in: inspection.hazard
-- defect
delete from hazard
where hazard_id in (
  select hazard_id from hazard where hazard_id % 16 = 7 and not void and duplicate_of is null
  order by md5(hazard_id || ':seed') limit :rows
)
returning 'B11', hazard_id
-- near miss
update hazard set void = true
where hazard_id in (
  select hazard_id from hazard where hazard_id % 16 = 8 and not void and duplicate_of is null and true
  order by md5(hazard_id || ':seed') limit :rows
)
returning 'B11', hazard_id
