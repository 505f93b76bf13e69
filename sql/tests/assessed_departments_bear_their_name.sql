-- 考评单位中的部门，名称、所属辖区与源库一致
-- a row that comes back is an assessed department that the source has under another name or in another division
with units as (select * from reference.assessment_units where unit_kind = 'DEPARTMENT'),
departments as (select * from marts.departments_now)
select u.unit, u.unit_name, d.name, u.jurisdiction, d.division_code
from units u
join departments d on cast(d.department_id as varchar) = u.unit
where d.name <> u.unit_name or d.division_code <> u.jurisdiction
