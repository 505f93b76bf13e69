-- 行业主管（监管）部门: as the source database has them
-- grain: one row per department   key: department_id   read by: marts.coverage_by_unit, dashboard
with versions as (
  select *,
    row_number() over (
      partition by department_id order by cdc_epoch desc, cdc_lsn desc, cdc_order desc, cdc_offset desc
    ) as age
  from history.department ${asof}
)
select department_id, name, domain, division_code
from versions
where age = 1 and cdc_op <> 'd'
