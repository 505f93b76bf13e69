-- a telephone number in a description
-- in: inspection.hazard
-- defect
update hazard set description = coalesce(description, '') || ' 联系电话13800000000'
where hazard_id in (
  select hazard_id from hazard where hazard_id % 16 = 13 and not void and duplicate_of is null and true
  order by md5(hazard_id || ':seed') limit :rows
)
returning 'B29', hazard_id
-- near miss
update hazard set description = coalesce(description, '') || ' 合同号20230801000012345678'
where hazard_id in (
  select hazard_id from hazard where hazard_id % 16 = 14 and not void and duplicate_of is null and true
  order by md5(hazard_id || ':seed') limit :rows
)
returning 'B29', hazard_id
