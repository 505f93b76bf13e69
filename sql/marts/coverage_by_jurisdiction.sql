-- 覆盖率（辖区）: as of the clock's day
-- grain: one row per jurisdiction, indicator and period   key: jurisdiction, indicator, period   read by: deploy/anlan, tests
select jurisdiction, jurisdiction_name,
  indicator, period, standing, numerator, denominator, rate, target_numerator, target_denominator, met, gap, worst_rank
from marts.coverage_by_unit
where unit_kind = 'JURISDICTION'
