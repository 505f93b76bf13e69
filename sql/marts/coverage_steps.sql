-- 覆盖率逐日增减: changes of numerator and denominator, all inside the days of their period
-- grain: one row per posting and period it counts in   key: none, rows add up
-- read by: marts.coverage_by_day, marts.coverage_trend, dashboard/coverage, dashboard/visit,
-- reconcile/coverage
-- The value as of a day is the sum of the steps up to it. A denominator is the stock of subjects in operation
-- (brought forward to the period's first day, then followed to its last) plus what the ledger adjusted. Periods that
-- have not begun are left out.
with journal as (select * from indicators.journal ${asof}),
places as (select * from reference.places),
begun as (select * from marts.begun_periods)
select b.indicator, b.period, b.part, b.standing, b.target_numerator, b.target_denominator,
  p.jurisdiction, p.district, j.town, j.class, j.department, j.level, j.sector, j.category,
  greatest(j.day, b.start_day) as day, j.amount * b.in_numerator as numerator, j.amount * b.in_denominator as denominator
from journal j
join places p on p.town = j.town
join begun b
  on b.measure = j.measure and b.booked_as = j.period and b.class = j.class and b.jurisdiction = p.jurisdiction
  and j.day <= b.end_day
