-- 覆盖率（单元、逐日）: numerator and denominator of every period as of any day from its first to the clock's
-- grain: one row per indicator, period, cell and day   key: indicator, period, day, town, class, department, level, sector, category
-- read by: tests
-- After a period's end the value of the end stays. Filter by day, period and indicator: all three reach the journal.
with steps as (select * from marts.coverage_steps),
places as (select * from reference.places),
days as (
  select d.day
  from reference.days d
  join marts.city_clock c on d.day between c.horizon and c.clock
),
summed as (
  select s.indicator, s.period, d.day, s.standing, s.jurisdiction, s.district, s.town,
    s.class, s.department, s.level, s.sector, s.category,
    max(s.target_numerator) as target_numerator, max(s.target_denominator) as target_denominator,
    sum(s.numerator) as numerator, sum(s.denominator) as denominator
  from steps s
  join days d on s.day <= d.day
  group by s.indicator, s.period, d.day, s.standing, s.jurisdiction, s.district, s.town,
    s.class, s.department, s.level, s.sector, s.category
)
select s.indicator, s.period, s.day, s.standing, s.jurisdiction, p.jurisdiction_name, s.district, p.district_name,
  s.town, p.town_name, s.class, s.department, s.level, s.sector, s.category,
  s.target_numerator, s.target_denominator, s.numerator, s.denominator
from summed s
join places p on p.town = s.town
where s.numerator <> 0 or s.denominator <> 0
