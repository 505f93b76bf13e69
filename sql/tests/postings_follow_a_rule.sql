-- 指标分录都有适用的口径，且日期在其期间之内
-- a row that comes back is a measure, period, class and jurisdiction without a rule, or a step outside its period
-- What counts by the state of subjects is a stock of all days.
with journal as (
  select j.measure, split_part(j.measure, '.', 1) as indicator, j.period, j.class, p.jurisdiction,
    min(j.day) as first_day, max(j.day) as last_day
  from indicators.journal ${asof} j
  left join reference.places p on p.town = j.town
  where regexp_like(j.measure, '\.(covered|adjust|exited|exited_covered)$')
  group by j.measure, j.period, j.class, p.jurisdiction
),
rules as (select * from reference.rule_periods where part = period)
select j.*
from journal j
left join rules r
  on r.indicator = j.indicator and if(r.kind = 'STATE', 'ALWAYS', r.part) = j.period and r.class = j.class and r.jurisdiction = j.jurisdiction
where r.part is null or (r.kind <> 'STATE' and (j.first_day < r.start_day or j.last_day > r.end_day))
