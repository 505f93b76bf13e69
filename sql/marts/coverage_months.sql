-- 覆盖率逐月增减: what the journal says of coverage until the clock's day, summed by month
-- grain: one row per measure, booked period, cell and month; the first month holds what came before
-- key: measure, booked_as, month_end, town, class, department, level, sector, category
-- read by: marts.coverage, marts.coverage_by_unit
-- Periods are whole months (reference.periods), so that the sum up to a month's end is what a period that ends then needs; a journal
-- has many lines a month, and each line of the stock of subjects counts in every indicator and period. The names of measures are
-- those of reference.measure_periods, written out so that no other part of the journal is read.
with journal as (
  select *
  from indicators.journal ${asof}
  where measure = 'subjects' or measure like '%.covered' or measure like '%.adjust'
),
clock as (select * from marts.city_clock),
places as (select * from reference.places)
select j.measure, j.period as booked_as, p.jurisdiction, p.district, j.town,
  j.class, j.department, j.level, j.sector, j.category,
  last_day_of_month(greatest(j.day, c.horizon)) as month_end, sum(j.amount) as amount
from journal j
join clock c on j.day <= c.clock
join places p on p.town = j.town
group by j.measure, j.period, p.jurisdiction, p.district, j.town,
  j.class, j.department, j.level, j.sector, j.category, last_day_of_month(greatest(j.day, c.horizon))
