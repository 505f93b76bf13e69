-- 覆盖率（单元）: numerator and denominator of every period begun, as of the clock's day
-- grain: one row per indicator, period and cell   key: indicator, period, town, class, department, level, sector, category
-- read by: marts.uncovered_subjects, tests, examples
with months as (select * from marts.coverage_months),
periods as (select * from marts.begun_periods),
places as (select * from reference.places),
summed as (
  select p.indicator, p.period, p.standing, m.jurisdiction, m.district, m.town, m.class, m.department, m.level, m.sector, m.category,
    max(p.target_numerator) as target_numerator, max(p.target_denominator) as target_denominator,
    sum(m.amount * p.in_numerator) as numerator, sum(m.amount * p.in_denominator) as denominator
  from months m
  join periods p
    on p.measure = m.measure and p.booked_as = m.booked_as and p.class = m.class and p.jurisdiction = m.jurisdiction
    and m.month_end <= p.end_day
  group by p.indicator, p.period, p.standing, m.jurisdiction, m.district, m.town, m.class, m.department, m.level, m.sector, m.category
)
select s.indicator, s.period, s.standing, s.jurisdiction, p.jurisdiction_name, s.district, p.district_name, s.town, p.town_name,
  s.class, s.department, s.level, s.sector, s.category,
  s.target_numerator, s.target_denominator, s.numerator, s.denominator
from summed s
join places p on p.town = s.town
where s.numerator <> 0 or s.denominator <> 0
