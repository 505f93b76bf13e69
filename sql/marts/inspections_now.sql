-- 检查: as the source database has them
-- grain: one row per inspection   key: inspection_id
-- read by: marts.subject_checks, marts.grid_reviews, marts.bulletin_lines, marts.department_form, dashboard/subject
select inspection_id, subject_id, type, body, department_id as checked_by, checked_on, on_site, result, problems, no_hazard_declared,
  date(uploaded_at at time zone 'Asia/Shanghai') as uploaded_on,
  date(reviewed_at at time zone 'Asia/Shanghai') as town_reviewed_on, void
from newest.inspection ${asof}
