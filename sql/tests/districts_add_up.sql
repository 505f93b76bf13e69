-- 各区县之和等于辖区
-- a row that comes back is a jurisdiction, indicator and period where they don't
with districts as (
  select jurisdiction, indicator, period, sum(numerator) as numerator, sum(denominator) as denominator
  from marts.coverage_by_district
  group by jurisdiction, indicator, period
)
select w.jurisdiction, w.indicator, w.period, w.numerator, w.denominator,
  d.numerator as districts_numerator, d.denominator as districts_denominator
from marts.coverage_by_jurisdiction w
left join districts d on d.jurisdiction = w.jurisdiction and d.indicator = w.indicator and d.period = w.period
where w.numerator is distinct from d.numerator or w.denominator is distinct from d.denominator
