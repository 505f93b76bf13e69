-- 走势的末点等于当前口径
-- a row that comes back is an assessed unit where they differ
with ends as (
  select unit_kind, unit, indicator, period,
    max_by(numerator, day) as numerator, max_by(denominator, day) as denominator
  from marts.coverage_trend
  group by unit_kind, unit, indicator, period
)
select unit_kind, unit, indicator, period, u.numerator, u.denominator,
  e.numerator as trend_numerator, e.denominator as trend_denominator
from marts.coverage_by_unit u
left join ends e using (unit_kind, unit, indicator, period)
where unit_kind in ('JURISDICTION', 'DISTRICT')
  and (u.numerator is distinct from e.numerator or u.denominator is distinct from e.denominator)
