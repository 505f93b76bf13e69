-- 各类别之和等于市管与区县管之和
-- a row that comes back is a jurisdiction, indicator and period where they don't
with classes as (
  select jurisdiction, indicator, period, sum(numerator) as numerator, sum(denominator) as denominator
  from marts.coverage_by_class
  group by jurisdiction, indicator, period
),
levels as (
  select jurisdiction, indicator, period, sum(numerator) as numerator, sum(denominator) as denominator
  from marts.coverage_by_level
  group by jurisdiction, indicator, period
)
select jurisdiction, indicator, period, c.numerator, c.denominator,
  l.numerator as levels_numerator, l.denominator as levels_denominator
from classes c
full join levels l using (jurisdiction, indicator, period)
where c.numerator is distinct from l.numerator or c.denominator is distinct from l.denominator
