-- 监管对象: as the source database has them
-- grain: one row per subject   key: subject_id   read by: marts.uncovered_subjects, marts.period_exits, dashboard/quality, dashboard/subject
with versions as (
  select subject_id, kind, uscc, name, address, industry, employees, above_scale, cdc_op,
    row_number() over (
      partition by subject_id order by cdc_epoch desc, cdc_lsn desc, cdc_order desc, cdc_offset desc
    ) as age
  from history.subject ${asof}
)
select subject_id, kind, uscc, name, address, industry, employees, above_scale
from versions
where age = 1 and cdc_op <> 'd'
