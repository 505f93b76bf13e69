-- 覆盖率逐日增减: changes of numerator and denominator, all inside the days of their period
-- grain: one row per posting and period it counts in   key: none, rows add up
-- read by: marts.coverage, marts.coverage_by_day, marts.coverage_trend, reconcile/coverage
-- The value as of a day is the sum of the steps up to it. A denominator is the stock of subjects in operation
-- (brought forward to the period's first day, then followed to its last) plus what the ledger adjusted. Periods that
-- have not begun are left out.
with journal as (select * from indicators.journal ${asof}),
places as (select * from reference.places),
rule_periods as (
  select r.*
  from reference.rule_periods r
  join marts.city_clock c on r.start_day between c.horizon and c.clock
),
stock as (
  select r.indicator, r.period, r.part, r.standing, r.target_numerator, r.target_denominator,
    p.jurisdiction, p.jurisdiction_name, p.district, p.district_name, p.town_name,
    j.town, j.class, j.department, j.level, j.sector, j.category,
    greatest(j.day, r.start_day) as day, bigint '0' as numerator, j.amount as denominator
  from journal j
  join places p on p.town = j.town
  join rule_periods r on r.class = j.class and r.jurisdiction = p.jurisdiction and j.day <= r.end_day
  where j.measure = 'subjects'
),
measures as (
  select r.*, r.indicator || '.' || suffix as measure, is_numerator
  from rule_periods r
  cross join (values ('covered', true), ('adjust', false)) as suffixes (suffix, is_numerator)
),
posted as (
  select m.indicator, m.period, m.part, m.standing, m.target_numerator, m.target_denominator,
    p.jurisdiction, p.jurisdiction_name, p.district, p.district_name, p.town_name,
    j.town, j.class, j.department, j.level, j.sector, j.category,
    j.day, if(m.is_numerator, j.amount, 0) as numerator, if(m.is_numerator, 0, j.amount) as denominator
  from journal j
  join places p on p.town = j.town
  join measures m
    on m.measure = j.measure and m.part = j.period and m.class = j.class and m.jurisdiction = p.jurisdiction
)
select * from stock
union all
select * from posted
