-- 高青县今年哪些重点检查内容企业自查没查出、部门检查却不符合？各有多少家？
select f.line, f.line_name, f.self_checked, f.self_failing, f.inspected, f.inspected_failing, f.contradicted
from marts.checklist_form f
join marts.city_clock c on f.period = format('%d', year(c.clock))
where f.jurisdiction = '370322' and f.unit_kind = 'JURISDICTION'
order by f.contradicted desc, f.line
