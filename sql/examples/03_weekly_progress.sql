-- 历城区今年九小场所镇街全覆盖率是怎样一周一周升上来的？
with trend as (
  select *
  from marts.coverage_trend
  where unit_kind = 'DISTRICT' and unit = '370112' and indicator = 'C6_TOWN'
),
this_year as (
  select p.period
  from reference.periods p
  join marts.city_clock c on c.clock between p.start_day and p.end_day
  where p.period_kind = 'YEAR'
)
select date_trunc('week', t.day) as week,
  max_by(t.numerator, t.day) as numerator, max_by(t.denominator, t.day) as denominator,
  round(100.0 * max_by(t.numerator, t.day) / nullif(max_by(t.denominator, t.day), 0), 2) as percent
from trend t
join this_year y on y.period = t.period
group by date_trunc('week', t.day)
order by week
