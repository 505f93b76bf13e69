-- 执法逐日增减: what the journal says of enforcement, one column per count
-- grain: one row per posting   key: none, rows add up   read by: marts.enforcement_by_unit, tests
-- period is the month in which it was decided or done, or in which publication (E1) or the credit record (E4) is due; of similar
-- cases (E2) the year; ALWAYS of the stock of decisions not performed.
with journal as (select * from indicators.journal ${asof})
select day, period, town as area, department,
  if(measure = 'E1.due', amount, 0) as publications_due,
  if(measure = 'E1.in_time', amount, 0) as published_in_time,
  if(measure = 'E2.cases', amount, 0) as similar_cases,
  if(measure = 'E2.adjudicated', amount, 0) as adjudicated_cases,
  if(measure = 'E3.penalties', amount, 0) as penalties,
  if(measure = 'E3.penalties' and facet = 'GENERAL', amount, 0) as general_penalties,
  if(measure = 'E3.fined_yuan', amount, 0) as fined_yuan,
  if(measure = 'E3.transferred', amount, 0) as transferred_persons,
  if(facet = 'BOTH_PENALISED', amount, 0) as both_penalised_cases,
  if(facet = 'SHUTDOWN', amount, 0) as shutdowns,
  if(facet = 'EXPOSED', amount, 0) as exposures,
  if(facet = 'INTERVIEWED', amount, 0) as interviews,
  if(facet = 'SANCTIONED', amount, 0) as joint_sanctions,
  if(facet in ('TYPICAL', 'TYPICAL_DANGEROUS_WORK'), amount, 0) as typical_cases,
  if(facet = 'TYPICAL_DANGEROUS_WORK', amount, 0) as dangerous_work_cases,
  if(measure = 'E4.due', amount, 0) as credits_due,
  if(measure = 'E4.in_time', amount, 0) as credited_in_time,
  if(measure = 'penalty.unperformed', amount, 0) as unperformed_penalties
from journal
where regexp_like(measure, '^E[1-4]\.') or measure = 'penalty.unperformed'
