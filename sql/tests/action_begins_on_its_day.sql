-- 专项行动的指标在行动开始前没有分录
-- a row that comes back is a measure and a day on which it was posted too early
with journal as (
  select measure, period, min(day) as first_day
  from indicators.journal ${asof}
  group by measure, period
),
rules as (select * from reference.rule_periods where part = period)
select j.measure, j.period, j.first_day, r.counts_since
from journal j
join rules r on r.indicator = split_part(j.measure, '.', 1) and r.part = j.period
where j.first_day < r.counts_since
