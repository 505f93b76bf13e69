-- 逾期未整改清单: hazards overdue as of the clock's day, with the days
-- grain: one row per overdue hazard   key: hazard_id   read by: marts.overdue_days_by_unit, tests, examples
select *
from marts.hazards_now
where state = 'OVERDUE'
