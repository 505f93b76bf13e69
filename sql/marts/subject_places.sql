-- 监管对象现属地: the town and district that each subject is in now
-- grain: one row per subject   key: subject_id   read by: deploy/trino/etc/access-rules.json
-- By it officers of a district see the rows of their own subjects in views that tell no district: as little to plan and to
-- read as can be, for it is part of each of their questions.
with states as (
  select subject_id, max_by(town_code, row(effective_on, state_id)) as town
  from newest.subject_state ${asof}
  group by subject_id
)
select s.subject_id, s.town, p.district
from states s
left join reference.places p on p.town = s.town
