-- 覆盖率（行业主管部门）: as of the clock's day
-- grain: one row per jurisdiction, department, indicator and period   key: jurisdiction, department, indicator, period   read by: examples
select jurisdiction, jurisdiction_name, unit as department, unit_name as department_name,
  indicator, period, standing, numerator, denominator, rate, target_numerator, target_denominator, met, gap, worst_rank
from marts.coverage_by_unit
where unit_kind = 'DEPARTMENT'
