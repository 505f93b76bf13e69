-- 企业安全活动: as the source database has them
-- grain: one row per activity   key: activity_id   read by: marts.subject_checks, tests, examples
select activity_id, subject_id, kind, happened_on, date(uploaded_at at time zone 'Asia/Shanghai') as uploaded_on, void
from newest.activity ${asof}
