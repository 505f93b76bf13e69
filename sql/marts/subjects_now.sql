-- 监管对象: as the source database has them
-- grain: one row per subject   key: subject_id   read by: marts.uncovered_subjects, marts.period_exits, dashboard/quality, dashboard/subject
select subject_id, kind, uscc, name, address, industry, employees, above_scale
from newest.subject ${asof}
