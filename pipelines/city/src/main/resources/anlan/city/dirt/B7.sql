-- a deadline before the discovery or years away
-- in: inspection.hazard
-- defect
update hazard set deadline = case when hazard_id % 32 < 16 then found_on - 10 else found_on + 1200 end
where hazard_id in (
  select hazard_id from hazard where hazard_id % 16 = 3 and not void and duplicate_of is null and deadline is not null
  order by md5(hazard_id || ':seed') limit :rows
)
returning 'B7', hazard_id
-- near miss
update hazard set deadline = found_on + 1000
where hazard_id in (
  select hazard_id from hazard where hazard_id % 16 = 4 and not void and duplicate_of is null and deadline is not null
  order by md5(hazard_id || ':seed') limit :rows
)
returning 'B7', hazard_id
