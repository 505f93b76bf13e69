-- a word that means nothing in place of the measures
-- in: inspection.hazard
-- defect
update hazard set measures = (array['无', '/', '0', ' '])[1 + hazard_id / 16 % 4]
where hazard_id in (
  select hazard_id from hazard where hazard_id % 16 = 15 and not void and duplicate_of is null and measures is not null
  order by md5(hazard_id || ':seed') limit :rows
)
returning 'B25', hazard_id
-- near miss
update hazard set measures = '无需停产，当场更换'
where hazard_id in (
  select hazard_id from hazard where hazard_id % 16 = 0 and not void and duplicate_of is null and measures is not null
  order by md5(hazard_id || ':seed') limit :rows
)
returning 'B25', hazard_id
