-- 事故逐日增减: what the journal says of accidents, one column per count
-- grain: one row per posting   key: none, rows add up   read by: marts.accident_duties_by_unit, marts.deaths_per_gdp, tests
-- period is the month in which the accident happened; that in which a conclusion (A5) or evaluation (A7) is due, or the case was
-- concluded (A6).
with journal as (select * from indicators.journal ${asof})
select day, period, town, department, facet,
  if(measure = 'accident.count', amount, 0) as accidents,
  if(measure = 'accident.deaths', amount, 0) as deaths,
  if(measure = 'accident.injured', amount, 0) as injured,
  if(measure = 'accident.pending', amount, 0) as pending_accidents,
  if(measure = 'accident.responsible', amount, 0) as responsible_accidents,
  if(measure = 'accident.concealed', amount, 0) as concealed_accidents,
  if(measure = 'A5.due', amount, 0) as conclusions_due,
  if(measure = 'A5.in_time', amount, 0) as concluded_in_time,
  if(measure = 'A6.concluded', amount, 0) as conclusions,
  if(measure = 'A6.published', amount, 0) as reports_published,
  if(measure = 'A7.due', amount, 0) as evaluations_due,
  if(measure = 'A7.evaluated', amount, 0) as evaluations,
  if(measure = 'A8.fatal', amount, 0) as fatal_accidents,
  if(measure = 'A8.examined', amount, 0) as examined_accidents
from journal
where measure like 'accident.%' or measure like 'A5.%' or measure like 'A6.%' or measure like 'A7.%' or measure like 'A8.%'
