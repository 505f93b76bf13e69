-- 科室月报：其中项不大于所属的项，没有数值的说明缺什么，有数值的不说
-- a row that comes back is a line where it isn't so, in the month that the clock's day lies in
with told as (
  select d.department, d.period, d.line, d.value, d.missing_fact, d.at_most,
    element_at(map_agg(d.line, d.value) over (partition by d.jurisdiction, d.department, d.period), d.at_most) as at_most_value
  from marts.department_form d
  join marts.city_clock c on c.clock between d.start_day and d.end_day
)
select *
from told
where value > at_most_value or (value is null) = (missing_fact is null)
