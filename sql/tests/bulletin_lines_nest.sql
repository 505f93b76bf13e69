-- 通报：其中项不大于所属的项，没有数值的说明原因，有数值的不说
-- a row that comes back is a line where it isn't so, in the week, month, quarter or half-year that the clock's day lies in
with told as (
  select b.period, b.unit_kind, b.unit, b.line, b.value, b.no_value, b.at_most,
    element_at(map_agg(b.line, b.value) over (partition by b.period, b.unit_kind, b.jurisdiction, b.unit), b.at_most) as at_most_value
  from marts.bulletin_lines b
  join marts.city_clock c on c.clock between b.start_day and b.end_day
)
select *
from told
where value > at_most_value or (value is null) = (no_value is null)
