-- 考评单位指标值：作业所报与分录账汇总
-- grain: one row per assessed unit, indicator and period of either side
-- Only values of the clock's day are compared: those of earlier periods stay as they were last reported.
with clock as (select * from marts.city_clock),
reported as (select * from marts.values_now),
units as (
  select unit_kind, unit, indicator, period, numerator, denominator, rate
  from marts.coverage_by_unit
  where unit_kind in ('JURISDICTION', 'DISTRICT')
)
select r.indicator,
  r.numerator <> coalesce(u.numerator, 0) or r.denominator <> coalesce(u.denominator, 0) or r.rate is distinct from u.rate as differs,
  format('%s %s %s: values %d/%d of cut %d, journal %d/%d', r.unit_kind, r.unit, r.period,
    r.numerator, r.denominator, r.cut, coalesce(u.numerator, 0), coalesce(u.denominator, 0)) as example
from reported r
join clock c on r.day = c.clock
left join units u on u.unit_kind = r.unit_kind and u.unit = r.unit and u.indicator = r.indicator and u.period = r.period
