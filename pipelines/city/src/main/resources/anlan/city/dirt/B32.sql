-- one person in two roles of a team
-- in: inspection.inspection_member
-- defect
insert into inspection_member
select greatest(950000000000 * 16, (select max(member_id) from inspection_member)) + row_number() over (order by member_id), inspection_id,
  subject_id, case role when 'ENFORCER' then 'EXPERT' else 'ENFORCER' end, person_name, null, department_id
from (
  select distinct on (inspection_id) * from inspection_member
  where inspection_id % 16 = 5 and person_name is not null order by inspection_id, member_id
) as seats
order by md5(member_id || ':seed') limit :rows
returning 'B32', inspection_id
-- near miss
insert into inspection_member
select greatest(950000000000 * 16, (select max(member_id) from inspection_member)) + row_number() over (order by member_id), inspection_id,
  subject_id, case role when 'ENFORCER' then 'EXPERT' else 'ENFORCER' end, '（合成）另一人' || member_id, null, department_id
from (
  select distinct on (inspection_id) * from inspection_member
  where inspection_id % 16 = 6 and person_name is not null order by inspection_id, member_id
) as seats
order by md5(member_id || ':seed') limit :rows
returning 'B32', inspection_id
