-- 覆盖率（单元）: numerator and denominator of every period begun, as of the clock's day
-- grain: one row per indicator, period and cell   key: indicator, period, town, class, department, level, sector, category
-- read by: marts.coverage_by_unit, tests, examples
with steps as (select * from marts.coverage_steps),
clock as (select * from marts.city_clock),
summed as (
  select indicator, period, standing, jurisdiction, jurisdiction_name, district, district_name, town, town_name,
    class, department, level, sector, category,
    max(target_numerator) as target_numerator, max(target_denominator) as target_denominator,
    sum(numerator) as numerator, sum(denominator) as denominator
  from steps
  cross join clock
  where day <= clock
  group by indicator, period, standing, jurisdiction, jurisdiction_name, district, district_name, town, town_name,
    class, department, level, sector, category
)
select *
from summed
where numerator <> 0 or denominator <> 0
