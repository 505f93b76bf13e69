-- 调度表：历城区重大事故隐患自查、部门检查、挂牌督办各多少，抽查的企业各项不符合多少家？（2023-05-31 起累计）
select line, line_name, value
from marts.major_hazard_form
where unit = '370112' and unit_kind = 'DISTRICT'
order by substr(line, 1, 1), length(line), line
