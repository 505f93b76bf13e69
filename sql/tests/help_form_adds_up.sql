-- 调度表帮扶与举报行：各区县之和不大于全市，匿名奖励不大于奖励；帮扶家次不多于帮扶需求
-- a row that comes back is a jurisdiction and line where it isn't so
with form as (
  select f.*
  from marts.help_form f
  join marts.city_clock c on c.clock = f.day
),
cities as (select jurisdiction, line, value from form where unit_kind = 'JURISDICTION'),
districts as (select jurisdiction, line, sum(value) as value from form where unit_kind = 'DISTRICT' group by jurisdiction, line),
answers as (select jurisdiction, sum(help_requests) as answers from marts.help_by_unit group by jurisdiction)
select c.jurisdiction, c.line, c.value, d.value as of_districts, a.answers
from cities c
left join districts d on d.jurisdiction = c.jurisdiction and d.line = c.line
left join cities w on w.jurisdiction = c.jurisdiction and w.line = 'D5a'
left join answers a on a.jurisdiction = c.jurisdiction
where coalesce(d.value, 0) > c.value
  or c.line = 'D5b' and c.value > w.value
  or c.line = 'C2' and c.value > coalesce(a.answers, 0)
