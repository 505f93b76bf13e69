-- 隐患存量不为负，逾期按天数逐级包含，各状态之和不超过未销号数，已处罚不超过应处罚，复发不超过销号
-- a row that comes back is a cell and the first day on which it breaks
with daily as (
  select town, class, department, level, sector, category, hazard_level, origin, day,
    sum(found) as found, sum(closed) as closed, sum(closed_late) as closed_late, sum(overdue) as overdue,
    sum(overdue_8) as overdue_8, sum(overdue_31) as overdue_31, sum(overdue_91) as overdue_91,
    sum(waiting_review) as waiting_review, sum(review_late) as review_late, sum(waiting_sign_off) as waiting_sign_off,
    sum(hazards_suspended) as hazards_suspended, sum(penalty_due) as penalty_due, sum(penalised) as penalised,
    sum(recurred) as recurred
  from marts.hazard_steps
  group by town, class, department, level, sector, category, hazard_level, origin, day
),
stocks as (
  select town, class, department, level, sector, category, hazard_level, origin, day,
    sum(found) over so_far as found, sum(closed) over so_far as closed, sum(closed_late) over so_far as closed_late,
    sum(overdue) over so_far as overdue, sum(overdue_8) over so_far as overdue_8, sum(overdue_31) over so_far as overdue_31,
    sum(overdue_91) over so_far as overdue_91, sum(waiting_review) over so_far as waiting_review,
    sum(review_late) over so_far as review_late, sum(waiting_sign_off) over so_far as waiting_sign_off,
    sum(hazards_suspended) over so_far as hazards_suspended, sum(penalty_due) over so_far as penalty_due,
    sum(penalised) over so_far as penalised, sum(recurred) over so_far as recurred
  from daily
  window so_far as (
    partition by town, class, department, level, sector, category, hazard_level, origin order by day
  )
)
select town, class, department, level, sector, category, hazard_level, origin, min(day) as day
from stocks
where not (0 <= closed_late and closed_late <= closed
  and 0 <= overdue_91 and overdue_91 <= overdue_31 and overdue_31 <= overdue_8 and overdue_8 <= overdue
  and 0 <= review_late and review_late <= waiting_review and 0 <= waiting_sign_off and 0 <= hazards_suspended
  and 0 <= penalised and penalised <= penalty_due and penalty_due <= found and 0 <= recurred and recurred <= closed
  and overdue + waiting_review + waiting_sign_off + hazards_suspended <= found - closed)
group by town, class, department, level, sector, category, hazard_level, origin
