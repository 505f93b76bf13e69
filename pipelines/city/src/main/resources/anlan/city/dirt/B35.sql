-- signed before it was rectified
-- in: inspection.hazard_signature
-- defect
update hazard_signature s set signed_on = h.rectified_on - 1
from hazard h
where h.hazard_id = s.hazard_id and s.signature_id in (
  select t.signature_id from hazard_signature t join hazard g using (hazard_id)
  where t.signature_id % 2 = 0 and g.rectified_on is not null and not g.void and g.duplicate_of is null
  order by md5(t.signature_id || ':seed') limit :rows
)
returning 'B35', s.signature_id
-- near miss
update hazard_signature s set signed_on = h.rectified_on - 0
from hazard h
where h.hazard_id = s.hazard_id and s.signature_id in (
  select t.signature_id from hazard_signature t join hazard g using (hazard_id)
  where t.signature_id % 2 = 1 and g.rectified_on is not null and not g.void and g.duplicate_of is null
  order by md5(t.signature_id || ':seed') limit :rows
)
returning 'B35', s.signature_id
