-- 分录账的隐患存量等于逐项隐患的状态
-- a row that comes back is a district where they differ, as of the clock's day
with posted as (
  select unit as district, found, closed, overdue, overdue_over_90, waiting_review, waiting_sign_off, hazards_suspended
  from marts.hazard_stock_by_unit
  where unit_kind = 'DISTRICT'
),
listed as (
  select district, count(*) as found, count_if(closed_on is not null and state like 'CLOSED%') as closed,
    count_if(state = 'OVERDUE') as overdue, count_if(overdue_age = '>90') as overdue_over_90,
    count_if(state = 'WAITING_REVIEW') as waiting_review, count_if(state = 'WAITING_SIGN_OFF') as waiting_sign_off,
    count_if(state = 'SUSPENDED') as hazards_suspended
  from marts.hazards_now
  where district is not null
  group by district
)
select district, p.found, l.found as listed_found, p.closed, l.closed as listed_closed, p.overdue, l.overdue as listed_overdue
from posted p
full join listed l using (district)
where (coalesce(p.found, 0), coalesce(p.closed, 0), coalesce(p.overdue, 0), coalesce(p.overdue_over_90, 0),
    coalesce(p.waiting_review, 0), coalesce(p.waiting_sign_off, 0), coalesce(p.hazards_suspended, 0))
  <> (coalesce(l.found, 0), coalesce(l.closed, 0), coalesce(l.overdue, 0), coalesce(l.overdue_over_90, 0),
    coalesce(l.waiting_review, 0), coalesce(l.waiting_sign_off, 0), coalesce(l.hazards_suspended, 0))
