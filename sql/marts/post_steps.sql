-- 驻点逐日增减: what the journal says of resident supervision, one column per count
-- grain: one row per posting   key: none, rows add up   read by: marts.posts_by_unit
-- period is the month that was judged (Z1), of the duty day (Z2, Z5) or in which a gap ended (Z3); ALWAYS of the stocks of
-- persons there for too long (Z3) and of pairs of departments at one enterprise (Z4).
with journal as (select * from indicators.journal ${asof})
select day, period, town as area, department,
  if(measure = 'Z1.due', amount, 0) as post_months_due,
  if(measure = 'Z1.met', amount, 0) as post_months_met,
  if(measure = 'Z2.due', amount, 0) as logs_due,
  if(measure = 'Z2.in_time', amount, 0) as logs_in_time,
  if(measure = 'Z3.over', amount, 0) as persons_over_rotation,
  if(measure = 'Z3.gap_days', amount, 0) as gap_days,
  if(measure = 'Z4.pairs', amount, 0) as repeated_pairs,
  if(measure = 'Z5.works', amount, 0) as dangerous_works,
  if(measure = 'Z5.attended', amount, 0) as attended_works
from journal
where regexp_like(measure, '^Z[1-5]\.')
