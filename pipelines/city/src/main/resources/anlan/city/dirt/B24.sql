-- no problems on the form, and yet a hazard entered from it
-- in: inspection.inspection
-- defect
update inspection set problems = 0
where inspection_id in (
  select inspection_id from inspection i
  where i.inspection_id % 16 = 3 and not i.void and i.problems > 0
    and exists (select from hazard h where h.inspection_id = i.inspection_id and not h.void and h.duplicate_of is null)
  order by md5(inspection_id || ':seed') limit :rows
)
returning 'B24', inspection_id
-- near miss
update inspection i
set problems = (select count(*) from hazard h where h.inspection_id = i.inspection_id and not h.void and h.duplicate_of is null)
where i.inspection_id in (
  select inspection_id from inspection i
  where i.inspection_id % 16 = 12 and not i.void and i.problems > 1
    and exists (select from hazard h where h.inspection_id = i.inspection_id and not h.void and h.duplicate_of is null)
  order by md5(inspection_id || ':seed') limit :rows
)
returning 'B24', i.inspection_id
