-- 驻点人员名单即已进驻的驻点；不知其人的不判资格和培训
-- a row that comes back is a post that is missing, or judged without knowing who is there
with clock as (select clock from marts.city_clock),
begun as (
  select p.post_id
  from marts.post_states p
  join clock c on p.starts_on <= c.clock
)
select coalesce(b.post_id, v.post_id) as post_id, v.employment, v.eligible, v.trained_before
from begun b
full join marts.post_persons v on v.post_id = b.post_id
where b.post_id is null or v.person_id is null
  or (v.employment is null) <> (v.eligible is null) or (v.employment is null) <> (v.trained_before is null)
