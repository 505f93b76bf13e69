-- 逾期未审核网格检查: grid checks that were not reviewed within the days, as of the clock's day
-- grain: one row per grid check past due for review   key: inspection_id   read by: marts.score_deductions, tests, examples
-- A check reviewed too late stays here, with the day of its review; days_overdue then ends with that day.
with clock as (select * from marts.city_clock),
places as (select * from reference.places),
subjects as (select * from marts.subjects_now)
select r.inspection_id, r.subject_id, n.name, p.jurisdiction, p.jurisdiction_name, p.district, p.district_name, r.town, p.town_name,
  r.checked_on, r.uploaded_on, r.review_due_on, r.quarter, if(r.town_reviewed_on <= c.clock, r.town_reviewed_on) as town_reviewed_on,
  date_diff('day', r.review_due_on, least(c.clock, coalesce(r.town_reviewed_on, c.clock))) as days_overdue
from marts.grid_reviews r
join clock c on r.review_due_on <= c.clock
left join places p on p.town = r.town
left join subjects n on n.subject_id = r.subject_id
where not r.reviewed_in_time
