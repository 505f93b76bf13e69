-- 覆盖率（市管、区县管）: as of the clock's day
-- grain: one row per jurisdiction, level, indicator and period   key: jurisdiction, level, indicator, period   read by: tests
select jurisdiction, jurisdiction_name, unit as level, unit_name as level_name,
  indicator, period, standing, numerator, denominator, rate, target_numerator, target_denominator, met, gap, worst_rank
from marts.coverage_by_unit
where unit_kind = 'LEVEL'
