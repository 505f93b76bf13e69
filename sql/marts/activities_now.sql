-- 企业安全活动: as the source database has them
-- grain: one row per activity   key: activity_id   read by: marts.subject_checks, tests, examples
with versions as (
  select activity_id, subject_id, kind, happened_on, date(uploaded_at at time zone 'Asia/Shanghai') as uploaded_on, void, cdc_op,
    row_number() over (
      partition by activity_id order by cdc_epoch desc, cdc_lsn desc, cdc_order desc, cdc_offset desc
    ) as age
  from history.activity ${asof}
)
select activity_id, subject_id, kind, happened_on, uploaded_on, void
from versions
where age = 1 and cdc_op <> 'd'
