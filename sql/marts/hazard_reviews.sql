-- 隐患复查: every review of a hazard that counts, and whether it came within ten working days
-- grain: one row per review   key: review_id   read by: reconcile/hazards, examples
select a.act_id as review_id, c.hazard_id, a.first_day as reported_rectified_on, a.second_day as reviewed_on,
  a.kind = 'REVIEW_PASSED' as passed, coalesce(t.workdays - f.workdays < 10, false) as in_time
from marts.hazard_acts a
join marts.hazard_courses c on c.hazard_id = a.hazard_id and c.subject_id = a.subject_id and a.ended_on >= c.found_on
left join reference.working_days f on f.day = a.first_day
left join reference.working_days t on t.day = date_add('day', -1, a.second_day)
where a.source = 'REVIEW'
