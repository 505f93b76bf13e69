-- What deploy/anlan up prints: each jurisdiction and class, in the period that holds the clock's day
with clock as (select * from marts.city_clock),
rules as (select distinct indicator, class, name, period as period_kind from reference.obligations),
current_periods as (
  select p.period, p.period_kind
  from reference.periods p
  join clock on clock.clock between p.start_day and p.end_day
)
select
  c.jurisdiction_name as "jurisdiction",
  c.class_name as "class",
  c.indicator as "indicator",
  r.name as "name",
  c.period as "period",
  c.numerator as "numerator",
  c.denominator as "denominator",
  case when c.rate is null then '-' else format('%.1f %%', cast(c.rate as double) * 100) end as "rate",
  case when c.target_numerator is null then '-'
    else format('%.0f %%', 100e0 * c.target_numerator / c.target_denominator) end as "target",
  c.gap as "gap",
  if(c.standing = 'REFERENCE', '参照', '') as "standing"
from marts.coverage_by_class c
join current_periods p on p.period = c.period
join rules r on r.indicator = c.indicator and r.class = c.class and r.period_kind = p.period_kind
order by c.jurisdiction, case c.class when 'HIGH_RISK' then 1 when 'GENERAL' then 2 else 3 end,
  length(c.indicator), c.indicator
