-- 隐患存量与到期逐日增减: what the journal says of hazards, one column per stock or flow
-- grain: one row per posting   key: none, rows add up
-- read by: marts.hazard_stock_by_day, marts.hazard_stock_by_unit, dashboard/hazard, tests
-- The stock at the end of a day is the sum of the steps up to it; steps of hazards not done with lie in the future.
-- due and on_time are H2 of the month of the deadline, which is their period; that of all others is ALWAYS.
with journal as (select * from indicators.journal ${asof})
select day, period, town, class, department, level, sector, category,
  split_part(facet, '.', 1) as hazard_level, split_part(facet, '.', 2) as origin,
  if(measure = 'hazard.found', amount, 0) as found,
  if(measure = 'hazard.closed', amount, 0) as closed,
  if(measure = 'hazard.closed_late', amount, 0) as closed_late,
  if(measure = 'hazard.overdue', amount, 0) as overdue,
  if(measure = 'hazard.overdue_8', amount, 0) as overdue_8,
  if(measure = 'hazard.overdue_31', amount, 0) as overdue_31,
  if(measure = 'hazard.overdue_91', amount, 0) as overdue_91,
  if(measure = 'hazard.waiting', amount, 0) as waiting_review,
  if(measure = 'hazard.review_late', amount, 0) as review_late,
  if(measure = 'hazard.sign_off', amount, 0) as waiting_sign_off,
  if(measure = 'hazard.suspended', amount, 0) as hazards_suspended,
  if(measure = 'H12.due', amount, 0) as penalty_due,
  if(measure = 'H12.penalised', amount, 0) as penalised,
  if(measure = 'H13.recurred', amount, 0) as recurred,
  if(measure = 'H2.due', amount, 0) as due,
  if(measure = 'H2.on_time', amount, 0) as on_time,
  if(measure = 'H2.due_imputed', amount, 0) as due_imputed
from journal
where measure in ('hazard.found', 'hazard.closed', 'hazard.closed_late', 'hazard.overdue', 'hazard.overdue_8',
  'hazard.overdue_31', 'hazard.overdue_91', 'hazard.waiting', 'hazard.review_late', 'hazard.sign_off', 'hazard.suspended',
  'H12.due', 'H12.penalised', 'H13.recurred', 'H2.due', 'H2.on_time', 'H2.due_imputed')
