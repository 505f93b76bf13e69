-- What deploy/anlan up prints: each jurisdiction and class, in the month, quarter, half-year and year given
with rules as (select distinct indicator, class, name, period as period_kind from reference.obligations),
periods as (select period, period_kind from reference.periods)
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
join periods p on p.period = c.period
join rules r on r.indicator = c.indicator and r.class = c.class and r.period_kind = p.period_kind
where c.period in (?, ?, ?, ?)
order by c.jurisdiction, case c.class when 'HIGH_RISK' then 1 when 'GENERAL' then 2 else 3 end,
  length(c.indicator), c.indicator
