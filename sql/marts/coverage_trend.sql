-- 覆盖率走势: how numerator and denominator of a unit grew through a period
-- grain: one row per unit, indicator, period and day on which something changed   key: unit_kind, unit, indicator, period, day
-- read by: tests, examples
with steps as (
  select s.*
  from marts.coverage_steps s
  join marts.city_clock c on s.day <= c.clock
),
units as (
  select 'JURISDICTION' as unit_kind, jurisdiction as unit, jurisdiction_name as unit_name, * from steps
  union all
  select 'DISTRICT', district, district_name, * from steps
),
daily as (
  select unit_kind, unit, unit_name, indicator, period, day, sum(numerator) as numerator, sum(denominator) as denominator
  from units
  group by unit_kind, unit, unit_name, indicator, period, day
)
select unit_kind, unit, unit_name, indicator, period, day,
  sum(numerator) over so_far as numerator,
  sum(denominator) over so_far as denominator
from daily
window so_far as (partition by unit_kind, unit, unit_name, indicator, period order by day)
