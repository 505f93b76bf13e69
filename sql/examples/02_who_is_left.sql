-- 哪些部门主管的高危企业本半年还没有查，最久没查的是哪些？
with half as (
  select p.period
  from reference.periods p
  join marts.city_clock c on c.clock between p.start_day and p.end_day
  where p.period_kind = 'HALF_YEAR'
),
departments as (select * from marts.departments_now)
select d.name as department_name, u.district_name, u.subject_id, u.name, u.opened_on, u.last_checked_on
from marts.uncovered_subjects u
join half h on h.period = u.period
left join departments d on cast(d.department_id as varchar) = u.department
where u.indicator = 'C1' and u.standing = 'IN_FORCE'
order by u.last_checked_on nulls first, u.subject_id
limit 50
