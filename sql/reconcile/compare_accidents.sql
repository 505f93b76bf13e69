-- 事故：分录账与变更历史重算
-- grain: one row per measure, period, judged day, place, department and facet of either side
-- The other side asks of each accident how it stood at the end of the day, and knows no steps.
with counted as (
  select m.measure, date_format(m.of_month, '%Y-%m') as period, s.day, s.town, s.department, m.facet, sum(m.amount) as amount
  from marts.accident_states s
  cross join unnest(array[
    cast(row('accident.count', occurred_on, accident_grade, 1)
      as row(measure varchar, of_month date, facet varchar, amount integer)),
    row('accident.deaths', occurred_on, accident_kind, deaths),
    row('accident.injured', occurred_on, accident_kind, injured),
    row('accident.pending', occurred_on, '', if(accepted_on <= day, 0, 1)),
    row('accident.responsible', occurred_on, accident_grade, if(responsible_on <= day, 1, 0)),
    row('accident.concealed', occurred_on, '', if(concealed_on <= day, 1, 0)),
    row('A5.due', conclude_due_on, '', if(conclude_due_on <= day, 1, 0)),
    row('A5.in_time', conclude_due_on, '', if(conclude_due_on <= day and concluded_on <= conclude_due_on, 1, 0)),
    row('A6.concluded', concluded_on, '', if(concluded_on <= day, 1, 0)),
    row('A6.published', concluded_on, '', if(concluded_on <= day and report_published_on <= day, 1, 0)),
    row('A7.due', evaluate_due_on, '', if(evaluate_due_on <= day, 1, 0)),
    row('A7.evaluated', evaluate_due_on, '',
      if(evaluate_due_on <= day and evaluated_on between evaluate_from and evaluate_due_on, 1, 0)),
    row('A8.fatal', occurred_on, '', if(deaths > 0, 1, 0)),
    row('A8.examined', occurred_on, '', if(deaths > 0 and examined_on <= day, 1, 0))
  ]) as m (measure, of_month, facet, amount)
  where s.counted and m.amount <> 0
  group by m.measure, date_format(m.of_month, '%Y-%m'), s.day, s.town, s.department, m.facet
),
posted as (
  select j.measure, j.period, d.day, j.town, j.department, j.facet, sum(j.amount) as amount
  from indicators.journal ${asof} j
  join marts.judged_days d on j.day <= d.day
  where regexp_like(j.measure, '^(accident|A[5-8])\.')
  group by j.measure, j.period, d.day, j.town, j.department, j.facet
)
select measure as indicator, coalesce(p.amount, 0) <> coalesce(r.amount, 0) as differs,
  format('%s as of %s, town %s, department %s, facet %s: journal %d, history %d',
    period, day, town, department, facet, coalesce(p.amount, 0), coalesce(r.amount, 0)) as example
from posted p
full join counted r using (measure, period, day, town, department, facet)
