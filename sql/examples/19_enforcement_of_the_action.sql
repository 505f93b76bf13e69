-- 调度表：历城区自专项行动开始以来处罚、一案双罚、移送、停产整顿、曝光约谈惩戒、典型案例各多少；全年公开率、信用纳入率多少？
select f.line, f.line_name, f.value, u.penalty_publication_rate, u.credit_rate
from marts.enforcement_form f
left join marts.enforcement_by_unit u
  on u.unit_kind = f.unit_kind and u.unit = f.unit and u.period = format('%d', year(f.day))
where f.unit = '370112' and f.unit_kind = 'DISTRICT'
order by f.line
