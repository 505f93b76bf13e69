-- 隐患: each hazard and how it stands as of the clock's day
-- grain: one row per hazard found since the horizon that is not void or a duplicate   key: hazard_id
-- read by: marts.overdue_hazards, marts.major_hazards, dashboard/hazard, tests, examples
-- Where it counts is where its subject stood when it was found; current_department is who it was last transferred to.
with states as (select * from marts.hazard_states),
places as (select * from reference.places),
subjects as (select * from marts.subjects_now),
transfers as (
  select hazard_id, max_by(to_department_id, row(transferred_on, transfer_id)) as to_department
  from newest.hazard_transfer ${asof}
  group by hazard_id
)
select s.hazard_id, s.subject_id, n.name, s.inspection_id, s.hazard_level, s.origin, s.found_by_authority,
  s.hazard_category, s.description,
  p.jurisdiction, p.jurisdiction_name, s.district, p.district_name, s.town, p.town_name,
  s.class, s.department, s.level, s.sector, s.category, s.found_by,
  coalesce(cast(t.to_department as varchar), s.department) as current_department,
  s.found_on, s.notice_deadline, nullif(s.deadline, date '9999-12-31') as deadline, s.deadline_imputed, s.deadline_implausible,
  nullif(s.judged_deadline, date '9999-12-31') as judged_deadline, s.reported_rectified_on, s.rectified_on, s.on_time,
  s.closed_on, s.state, s.days_overdue, s.review_late,
  case
    when s.days_overdue > 90 then '>90'
    when s.days_overdue > 30 then '31-90'
    when s.days_overdue > 7 then '8-30'
    when s.days_overdue > 0 then '1-7'
  end as overdue_age,
  s.fully_planned, s.reported_on, s.listed_on, nullif(s.delisted_on, date '9999-12-31') as delisted_on,
  if(s.penalty_due_on <= s.day, s.penalty_due_on) as penalty_due_on, if(s.penalised_on <= s.day, s.penalised_on) as penalised_on,
  if(s.recurred_on <= s.day, s.recurred_on) as recurred_on
from states s
left join places p on p.town = s.town
left join subjects n on n.subject_id = s.subject_id
left join transfers t on t.hazard_id = s.hazard_id
