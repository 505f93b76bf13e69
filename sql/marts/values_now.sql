-- 考评单位指标值: the newest value of each assessed unit
-- grain: one row per unit, indicator and period   key: unit_kind, unit, indicator, period   read by: tests, reconcile/values
with valued as (
  select *, row_number() over (partition by unit_kind, unit, indicator, period order by cut desc) as age
  from indicators."values" ${asof}
)
select jurisdiction, unit_kind, unit, indicator, period, standing, day, cut, numerator, denominator, rate,
  target_numerator, target_denominator
from valued
where age = 1
