-- 历城区的调度表填得怎样：34 行各是多少，哪些不适用、哪些尚未接入、缺什么数据？
select form_section_name, line_no, line_name, value, no_value_name, missing_fact
from marts.action_form
where unit = '370112' and unit_kind = 'DISTRICT'
order by form_section, line_no, line
