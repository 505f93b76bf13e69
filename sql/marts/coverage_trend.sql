-- 覆盖率走势: how numerator and denominator of a unit grew through a period
-- grain: one row per unit, indicator, period and day on which something changed   key: unit_kind, unit, indicator, period, day
-- read by: tests, examples
with steps as (
  select s.*
  from marts.coverage_steps s
  join marts.city_clock c on s.day <= c.clock
),
kinds (unit_kind) as (values ('JURISDICTION'), ('DISTRICT')),
places as (select * from reference.places),
daily as (
  select k.unit_kind, if(k.unit_kind = 'DISTRICT', s.district, s.jurisdiction) as unit, s.indicator, s.period, s.day,
    sum(s.numerator) as numerator, sum(s.denominator) as denominator
  from steps s
  cross join kinds k
  group by 1, 2, 3, 4, 5
)
select d.unit_kind, d.unit, p.town_name as unit_name, d.indicator, d.period, d.day,
  sum(d.numerator) over so_far as numerator,
  sum(d.denominator) over so_far as denominator
from daily d
join places p on p.town = d.unit
window so_far as (partition by d.unit_kind, d.unit, d.indicator, d.period order by d.day)
