-- a second department posts someone to an enterprise where a first one has someone
-- in: inspection.post
-- defect
insert into post (post_id, subject_id, area_code, department_id, form, person_id, person_name, person_phone, starts_on, ends_on, recorded_at)
select greatest(950000000000, (select max(post_id) from post)) + row_number() over (order by post_id), subject_id, area_code,
  department_id + case department_id % 100 when 1 then 1 else -1 end, form, 950000000000 + person_id, '（合成）驻点员', '13800000000',
  starts_on + 1, ends_on, now()
from (
  select * from post p
  where post_id % 2 = 0 and ends_on > starts_on
    and not exists (select from post o where o.subject_id = p.subject_id and (o.area_code, o.department_id) <> (p.area_code, p.department_id))
  order by md5(post_id || ':seed') limit :rows
) as known
returning 'B34', post_id
-- near miss
insert into post (post_id, subject_id, area_code, department_id, form, person_id, person_name, person_phone, starts_on, ends_on, recorded_at)
select greatest(950000000000, (select max(post_id) from post)) + row_number() over (order by post_id), subject_id, area_code,
  department_id, form, 950000000000 + person_id, '（合成）驻点员', '13800000000', starts_on + 1, ends_on, now()
from (
  select * from post p
  where post_id % 2 = 1 and ends_on > starts_on
    and not exists (select from post o where o.subject_id = p.subject_id and (o.area_code, o.department_id) <> (p.area_code, p.department_id))
  order by md5(post_id || ':seed') limit :rows
) as known
returning 'B34', post_id
