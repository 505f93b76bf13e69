-- 覆盖率（镇街）: as of the clock's day
-- grain: one row per town, indicator and period   key: town, indicator, period   read by: examples
select jurisdiction, jurisdiction_name, unit as town, unit_name as town_name,
  indicator, period, standing, numerator, denominator, rate, target_numerator, target_denominator, met, gap, worst_rank
from marts.coverage_by_unit
where unit_kind = 'TOWN'
