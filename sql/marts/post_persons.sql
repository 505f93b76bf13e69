-- 驻点人员资格与培训 N14 N15: whether who is posted may be, and was trained before
-- grain: one row per post   key: post_id   read by: tests, deploy/trino/etc/access-rules.json
-- “不得选派本单位非正式人员、试用期内新录用人员”“不得委托专家代替”: eligible is of regular staff only. Trained: on the first day of the post
-- at the latest (进驻前). Both are NULL of persons whom the sources don't tell about. No names: they never leave the source.
with posts as (select * from marts.post_states),
persons as (select person_id, employment, trained_on from newest.resident_person ${asof}),
clock as (select clock from marts.city_clock)
select p.post_id, p.jurisdiction, p.jurisdiction_name, p.district, p.area, p.area_name, p.department, d.name as department_name,
  p.subject_id, n.name, p.person_id, p.starts_on, p.ends_on, r.employment, f.name as employment_name, r.trained_on,
  r.employment = 'REGULAR' as eligible, if(r.person_id is not null, coalesce(r.trained_on <= p.starts_on, false)) as trained_before
from posts p
join clock c on p.starts_on <= c.clock
left join persons r on r.person_id = p.person_id
left join marts.subjects_now n on n.subject_id = p.subject_id
left join marts.departments_now d on cast(d.department_id as varchar) = p.department
left join reference.codes f on f.code_set = 'employment' and f.code = r.employment
