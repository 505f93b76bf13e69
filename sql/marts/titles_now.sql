-- 标准化企业称号: each title, who holds it, whether it stands and what speaks against it, as of the clock's day
-- grain: one row per title awarded by then   key: title_id   read by: marts.score_deductions, dashboard/title, dashboard/subject, tests, examples
-- The title is what was awarded (J18–J23); whether its holder is checked less often is subject_state.standardised.
with states as (
  select s.*
  from marts.title_states s
  join marts.city_clock c on c.clock = s.day
),
places as (select * from reference.places),
subjects as (select * from marts.subjects_now),
codes as (select * from reference.codes)
select s.title_id, s.subject_id, n.name, s.title_level, v.name as title_level_name, s.title_field, f.name as title_field_name,
  p.jurisdiction, p.jurisdiction_name, p.district, p.district_name, s.town, p.town_name, s.class, s.department, s.level, s.sector, s.category,
  s.awarded_on, s.title_cancelled_on, s.title_cancel_reason, s.stands, s.accident_id, s.hazard_id, s.cancel_due_on, s.to_cancel,
  if(s.to_cancel, date_diff('day', s.cancel_due_on, s.day)) as days_overdue
from states s
left join places p on p.town = s.town
left join subjects n on n.subject_id = s.subject_id
left join codes v on v.code_set = 'title_level' and v.code = s.title_level
left join codes f on f.code_set = 'title_field' and f.code = s.title_field
