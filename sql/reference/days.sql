-- 日历日: every day from 2000 to 2049
-- grain: one row per day   key: day   read by: marts.coverage_by_day
with months as (select * from reference.periods where period_kind = 'MONTH')
select day
from months
cross join unnest(sequence(start_day, end_day, interval '1' day)) as days (day)
