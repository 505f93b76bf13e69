-- 隐患: each hazard and how it stands as of the clock's day
-- grain: one row per hazard found since the horizon that is not void or a duplicate   key: hazard_id
-- read by: marts.overdue_hazards, tests, examples
-- Where it counts is where its subject stood when it was found; current_department is who it was last transferred to.
with courses as (select * from marts.hazard_courses),
states as (
  select s.*
  from marts.hazard_states s
  join marts.city_clock c on c.clock = s.day
),
places as (select * from reference.places),
subjects as (select * from marts.subjects_now),
transfer_versions as (
  select *,
    row_number() over (
      partition by transfer_id order by cdc_epoch desc, cdc_lsn desc, cdc_order desc, cdc_offset desc
    ) as age
  from history.hazard_transfer ${asof}
),
transfers as (
  select hazard_id, max_by(to_department_id, row(transferred_on, transfer_id)) as to_department
  from transfer_versions
  where age = 1 and cdc_op <> 'd'
  group by hazard_id
)
select c.hazard_id, c.subject_id, n.name, c.inspection_id, c.hazard_level, c.origin, c.found_by_authority, c.hazard_category, c.description,
  p.jurisdiction, p.jurisdiction_name, p.district, p.district_name, c.town, p.town_name,
  c.class, c.department, c.level, c.sector, c.category, c.found_by,
  coalesce(cast(t.to_department as varchar), c.department) as current_department,
  c.found_on, c.notice_deadline, nullif(s.deadline, date '9999-12-31') as deadline, c.deadline_imputed, c.deadline_implausible,
  c.reported_rectified_on, c.closed_on, s.state, s.days_overdue, s.review_late,
  case
    when s.days_overdue > 90 then '>90'
    when s.days_overdue > 30 then '31-90'
    when s.days_overdue > 7 then '8-30'
    when s.days_overdue > 0 then '1-7'
  end as overdue_age,
  c.fully_planned, c.reported_on, c.listed_on, nullif(c.delisted_on, date '9999-12-31') as delisted_on,
  if(c.penalty_due_on <= s.day, c.penalty_due_on) as penalty_due_on, if(c.penalised_on <= s.day, c.penalised_on) as penalised_on,
  if(c.recurred_on <= s.day, c.recurred_on) as recurred_on
from courses c
join states s on s.hazard_id = c.hazard_id
left join places p on p.town = c.town
left join subjects n on n.subject_id = c.subject_id
left join transfers t on t.hazard_id = c.hazard_id
