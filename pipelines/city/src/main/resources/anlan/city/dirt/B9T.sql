-- one person at 45 places in a day
-- in: inspection.inspection_member
-- defect
with authority as (
  select m.department_id, max(i.checked_on) as day
  from inspection_member m join inspection i using (inspection_id)
  where m.role = 'SUPERVISOR' and m.department_id is not null and not i.void
  group by m.department_id order by count(distinct i.subject_id) desc, m.department_id limit 1
),
chosen as (
  select distinct on (i.subject_id) m.member_id, i.inspection_id, a.day
  from inspection_member m
  join inspection i using (inspection_id)
  join authority a on a.department_id = m.department_id
  where m.role = 'SUPERVISOR' and not i.void and i.inspection_id % 2 = 1
  order by i.subject_id, m.member_id
),
picked as (select * from chosen where (select count(*) from chosen) >= 45 order by member_id limit 45),
moved as (update inspection set checked_on = picked.day from picked where inspection.inspection_id = picked.inspection_id)
update inspection_member set person_name = '（合成）赶工员' from picked where inspection_member.member_id = picked.member_id
returning 'B9T', inspection_member.member_id
-- near miss
with authority as (
  select m.department_id, max(i.checked_on) as day
  from inspection_member m join inspection i using (inspection_id)
  where m.role = 'SUPERVISOR' and m.department_id is not null and not i.void
  group by m.department_id order by count(distinct i.subject_id) desc, m.department_id limit 1
),
chosen as (
  select distinct on (i.subject_id) m.member_id, i.inspection_id, a.day
  from inspection_member m
  join inspection i using (inspection_id)
  join authority a on a.department_id = m.department_id
  where m.role = 'SUPERVISOR' and not i.void and i.inspection_id % 2 = 0
  order by i.subject_id, m.member_id
),
picked as (select * from chosen where (select count(*) from chosen) >= 39 order by member_id limit 39),
moved as (update inspection set checked_on = picked.day from picked where inspection.inspection_id = picked.inspection_id)
update inspection_member set person_name = '（合成）勤快员' from picked where inspection_member.member_id = picked.member_id
returning 'B9T', inspection_member.member_id
