-- 逾期天数与账龄一致
-- a row that comes back is a unit whose days (H5) contradict its stock by age
with days as (select * from marts.overdue_days_by_unit),
stock as (select * from marts.hazard_stock_by_unit where overdue > 0 and jurisdiction is not null)
select unit_kind, jurisdiction, unit, d.overdue, s.overdue as in_stock, d.overdue_days_mean, d.overdue_days_p90, d.overdue_days_max
from days d
full join stock s using (unit_kind, jurisdiction, unit)
where d.overdue is distinct from s.overdue
  or (d.overdue_days_max > 90) <> (s.overdue_over_90 > 0)
  or (d.overdue_days_p90 > 90) <> (10 * s.overdue_over_90 > s.overdue)
  or d.overdue_days_p90 > d.overdue_days_max
  or d.overdue_days_mean not between 1 and d.overdue_days_max
