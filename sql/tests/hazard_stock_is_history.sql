-- 分录账的隐患存量等于逐项隐患的状态
-- a row that comes back is a district where they differ, as of the clock's day
with posted as (
  select unit as district, found, closed, overdue, overdue_over_90, waiting_review, waiting_sign_off, hazards_suspended,
    penalty_due, penalised, recurred, self_found
  from marts.hazard_stock_by_unit
  where unit_kind = 'DISTRICT'
),
listed as (
  select district, count(*) as found, count_if(closed_on is not null and state like 'CLOSED%') as closed,
    count_if(state = 'OVERDUE') as overdue, count_if(overdue_age = '>90') as overdue_over_90,
    count_if(state = 'WAITING_REVIEW') as waiting_review, count_if(state = 'WAITING_SIGN_OFF') as waiting_sign_off,
    count_if(state = 'SUSPENDED') as hazards_suspended, count(penalty_due_on) as penalty_due,
    count(penalised_on) as penalised, count(recurred_on) as recurred, count_if(not found_by_authority) as self_found
  from marts.hazards_now
  where district is not null
  group by district
)
select district, p.found, l.found as listed_found, p.closed, l.closed as listed_closed, p.overdue, l.overdue as listed_overdue
from posted p
full join listed l using (district)
where (coalesce(p.found, 0), coalesce(p.closed, 0), coalesce(p.overdue, 0), coalesce(p.overdue_over_90, 0),
    coalesce(p.waiting_review, 0), coalesce(p.waiting_sign_off, 0), coalesce(p.hazards_suspended, 0),
    coalesce(p.penalty_due, 0), coalesce(p.penalised, 0), coalesce(p.recurred, 0), coalesce(p.self_found, 0))
  <> (coalesce(l.found, 0), coalesce(l.closed, 0), coalesce(l.overdue, 0), coalesce(l.overdue_over_90, 0),
    coalesce(l.waiting_review, 0), coalesce(l.waiting_sign_off, 0), coalesce(l.hazards_suspended, 0),
    coalesce(l.penalty_due, 0), coalesce(l.penalised, 0), coalesce(l.recurred, 0), coalesce(l.self_found, 0))
