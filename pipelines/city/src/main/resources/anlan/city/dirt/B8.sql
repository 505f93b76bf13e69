-- rectified before it was found
-- in: inspection.hazard
-- defect
update hazard set rectified_on = found_on - 3
where hazard_id in (
  select hazard_id from hazard where hazard_id % 16 = 5 and not void and duplicate_of is null and rectified_on is not null
  order by md5(hazard_id || ':seed') limit :rows
)
returning 'B8', hazard_id
-- near miss
update hazard set rectified_on = found_on
where hazard_id in (
  select hazard_id from hazard where hazard_id % 16 = 6 and not void and duplicate_of is null and rectified_on is not null
  order by md5(hazard_id || ':seed') limit :rows
)
returning 'B8', hazard_id
