-- 临沂哪些监管对象还没有明确行业主管部门，或者没有纳入网格？
select u.district_name, u.town_name, u.class, u.subject_id, u.name, u.lacks, u.opened_on
from marts.uncovered_subjects u
where u.indicator = 'C18' and u.jurisdiction = '371300' and u.period = '2023Q4'
order by u.district_name, u.town_name, u.subject_id
limit 100
