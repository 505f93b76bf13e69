-- 隐患状态: each hazard and how it stands at the end of the judged day
-- grain: one row per judged day and hazard found by then   key: day, hazard_id
-- read by: marts.hazards_now, dashboard/visit, reconcile/hazards
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
select s.day, s.hazard_id, s.subject_id, s.inspection_id, s.origin, s.found_by_authority, s.hazard_level, s.hazard_category,
  s.description, s.found_by, s.found_on, s.notice_deadline, s.deadline_imputed, s.deadline_implausible, s.reported_on, s.fully_planned,
  s.listed_on, s.delisted_on, s.district, s.town, s.class, s.department, s.level, s.sector, s.category, s.judged_deadline,
  s.reported_rectified_on, s.rectified_on, s.on_time, s.closed_on, s.penalty_due_on, s.penalised_on, s.recurred_on,
  s.state, s.deadline, s.waiting_since,
  if(s.state = 'OVERDUE', date_diff('day', s.deadline, s.day)) as days_overdue,
  s.state = 'WAITING_REVIEW' and coalesce(t.workdays - f.workdays >= 10, false) as review_late
from stated s
left join reference.working_days f on f.day = s.waiting_since
left join reference.working_days t on t.day = date_add('day', -1, s.day)
