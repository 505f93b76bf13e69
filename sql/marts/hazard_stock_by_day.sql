-- 隐患存量（区县、逐日）: open, overdue by age and waiting hazards at the end of any day since the horizon
-- grain: one row per day, district, class, hazard level and origin   key: those   read by: tests, examples
-- Filter by day: it reaches the journal.
with steps as (
  select s.*, p.jurisdiction, p.district, p.district_name
  from marts.hazard_steps s
  join reference.places p on p.town = s.town
),
days as (
  select d.day
  from reference.days d
  join marts.city_clock c on d.day between c.horizon and c.clock
)
select d.day, s.jurisdiction, s.district, s.district_name, s.class, s.hazard_level, s.origin,
  sum(s.found) as found, sum(s.closed) as closed, sum(s.found - s.closed) as open_hazards, sum(s.overdue) as overdue,
  sum(s.overdue - s.overdue_8) as overdue_1_7, sum(s.overdue_8 - s.overdue_31) as overdue_8_30,
  sum(s.overdue_31 - s.overdue_91) as overdue_31_90, sum(s.overdue_91) as overdue_over_90,
  sum(s.waiting_review) as waiting_review, sum(s.review_late) as review_late,
  sum(s.waiting_sign_off) as waiting_sign_off, sum(s.hazards_suspended) as hazards_suspended,
  sum(s.penalty_due) as penalty_due, sum(s.penalised) as penalised, sum(s.recurred) as recurred
from steps s
join days d on s.day <= d.day
group by d.day, s.jurisdiction, s.district, s.district_name, s.class, s.hazard_level, s.origin
