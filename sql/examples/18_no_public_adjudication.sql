-- 临沂哪些部门今年有案情相似的案件而从未公开裁定？全部门公开裁定比例是否达到10%？
with latest as (select max(period) as period from marts.similar_cases)
select s.area_name, s.department_name, s.similarity_group, s.cases, s.authority_adjudicated, s.authority_cases, s.adjudication_met
from marts.similar_cases s
join latest l on l.period = s.period
where s.jurisdiction = '371300' and s.adjudicated_cases = 0
order by s.cases desc, s.area, s.department, s.similarity_group
