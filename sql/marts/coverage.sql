-- 覆盖率（单元）: numerator and denominator of every period begun, as of the clock's day
-- grain: one row per indicator, period and cell   key: indicator, period, town, class, department, level, sector, category
-- read by: marts.coverage_by_unit, tests, examples
with steps as (select * from marts.coverage_steps),
clock as (select * from marts.city_clock),
places as (select * from reference.places),
summed as (
  select indicator, period, standing, jurisdiction, district, town, class, department, level, sector, category,
    max(target_numerator) as target_numerator, max(target_denominator) as target_denominator,
    sum(numerator) as numerator, sum(denominator) as denominator
  from steps
  join clock on day <= clock
  group by indicator, period, standing, jurisdiction, district, town, class, department, level, sector, category
)
select s.indicator, s.period, s.standing, s.jurisdiction, p.jurisdiction_name, s.district, p.district_name, s.town, p.town_name,
  s.class, s.department, s.level, s.sector, s.category,
  s.target_numerator, s.target_denominator, s.numerator, s.denominator
from summed s
join places p on p.town = s.town
where s.numerator <> 0 or s.denominator <> 0
