-- 覆盖率（类别）: as of the clock's day
-- grain: one row per jurisdiction, class, indicator and period   key: jurisdiction, class, indicator, period   read by: deploy/anlan, tests
select jurisdiction, jurisdiction_name, unit as class, unit_name as class_name,
  indicator, period, standing, numerator, denominator, rate, target_numerator, target_denominator, met, gap, worst_rank
from marts.coverage_by_unit
where unit_kind = 'CLASS'
