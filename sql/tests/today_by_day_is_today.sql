-- 逐日口径在业务时钟日等于当前口径
-- a row that comes back is a cell where they differ
-- Of one indicator of each rhythm and a fifth of the towns: the days of all months and cells are more than a laptop holds.
with clock as (select * from marts.city_clock),
by_day as (
  select d.*
  from marts.coverage_by_day d
  join clock c on d.day = c.clock
  where d.indicator in ('C1', 'C2') and substr(d.town, 9) in ('1', '6')
)
select indicator, period, town, class, department, level, sector, category,
  t.numerator, t.denominator, d.numerator as by_day_numerator, d.denominator as by_day_denominator
from (select * from marts.coverage where indicator in ('C1', 'C2') and substr(town, 9) in ('1', '6')) t
full join by_day d using (indicator, period, town, class, department, level, sector, category)
where t.numerator is distinct from d.numerator or t.denominator is distinct from d.denominator
