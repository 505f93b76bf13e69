-- 隐患状态: how each hazard stands at the end of the judged day
-- grain: one row per judged day and hazard found by then   key: day, hazard_id
-- read by: marts.hazards_now, reconcile/hazards
-- state: CLOSED_ON_TIME, CLOSED_LATE, WAITING_SIGN_OFF (rectified in time, a signature or the delisting is missing),
-- WAITING_REVIEW (reported in time), OVERDUE, SUSPENDED, NOT_DUE. days_overdue is 1 on the day after the deadline.
with courses as (select * from marts.hazard_courses),
judged as (
  select d.day, c.*,
    element_at(filter(c.deadlines, x -> x.from_day <= d.day), -1).deadline as deadline,
    element_at(filter(c.waits, x -> x.from_day <= d.day and d.day < x.until_day), 1).from_day as waiting_since,
    any_match(c.pauses, x -> x.from_day <= d.day and d.day < x.until_day) as paused
  from courses c
  join marts.judged_days d on c.found_on <= d.day
),
stated as (
  select *,
    case
      when closed_on <= day then if(on_time, 'CLOSED_ON_TIME', 'CLOSED_LATE')
      when rectified_on <= day and on_time then 'WAITING_SIGN_OFF'
      when waiting_since is not null then 'WAITING_REVIEW'
      when day > deadline then 'OVERDUE'
      when paused then 'SUSPENDED'
      else 'NOT_DUE'
    end as state
  from judged
)
select s.day, s.hazard_id, s.state, s.deadline, s.waiting_since,
  if(s.state = 'OVERDUE', date_diff('day', s.deadline, s.day)) as days_overdue,
  s.state = 'WAITING_REVIEW' and coalesce(t.workdays - f.workdays >= 10, false) as review_late
from stated s
left join reference.working_days f on f.day = s.waiting_since
left join reference.working_days t on t.day = date_add('day', -1, s.day)
