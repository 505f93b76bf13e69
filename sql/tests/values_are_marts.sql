-- 作业所报的单位指标值等于分录账汇总
-- a row that comes back is an assessed unit where they differ, on the clock's day
with clock as (select * from marts.city_clock)
select v.unit_kind, v.unit, v.indicator, v.period, v.numerator, v.denominator,
  u.numerator as journal_numerator, u.denominator as journal_denominator
from marts.values_now v
join clock c on v.day = c.clock
left join marts.coverage_by_unit u
  on u.unit_kind = v.unit_kind and u.unit = v.unit and u.indicator = v.indicator and u.period = v.period
where v.numerator <> coalesce(u.numerator, 0) or v.denominator <> coalesce(u.denominator, 0)
