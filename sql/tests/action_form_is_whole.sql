-- 调度表：每个单位 34 行齐全、不重，没有数值的说明原因，有数值的不说；其中项不大于所属的项
-- a row that comes back is a unit where it isn't so, as of the clock's day
select unit_kind, unit, count(distinct row(form_section, line_no)) as printed_lines,
  array_agg(line order by line) filter (where (value is null) = (no_value is null)) as unexplained,
  array_agg(line order by line) filter (where exceeds) as exceeding
from marts.action_form
group by unit_kind, jurisdiction, unit
having count(distinct row(form_section, line_no)) <> 34
  or count(*) <> count(distinct line)
  or count_if((value is null) = (no_value is null)) > 0
  or count_if(exceeds) > 0
