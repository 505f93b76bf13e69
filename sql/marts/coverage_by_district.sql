-- 覆盖率（区县、功能区）: as of the clock's day
-- grain: one row per district, indicator and period   key: district, indicator, period   read by: tests, examples
select jurisdiction, jurisdiction_name, unit as district, unit_name as district_name,
  indicator, period, standing, numerator, denominator, rate, target_numerator, target_denominator, met, gap, worst_rank
from marts.coverage_by_unit
where unit_kind = 'DISTRICT'
