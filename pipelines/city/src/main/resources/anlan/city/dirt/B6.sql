-- no deadline
-- in: inspection.hazard
-- defect
update hazard set deadline = null
where hazard_id in (
  select hazard_id from hazard where hazard_id % 16 = 1 and not void and duplicate_of is null and deadline is not null
  order by md5(hazard_id || ':seed') limit :rows
)
returning 'B6', hazard_id
-- near miss
update hazard set deadline = found_on
where hazard_id in (
  select hazard_id from hazard where hazard_id % 16 = 2 and not void and duplicate_of is null and deadline is not null
  order by md5(hazard_id || ':seed') limit :rows
)
returning 'B6', hazard_id
