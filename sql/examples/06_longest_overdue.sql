-- 我区逾期最久的隐患是哪些，逾期多少天，归谁管？
select o.days_overdue, o.hazard_level, o.name, o.town_name, d.name as department_name, o.origin, o.description,
  o.found_on, o.deadline
from marts.overdue_hazards o
left join marts.departments_now d on cast(d.department_id as varchar) = o.current_department
where o.district = '370112'
order by o.hazard_level desc, o.days_overdue desc, o.hazard_id
limit 20
