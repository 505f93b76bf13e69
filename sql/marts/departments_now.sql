-- 行业主管（监管）部门: as the source database has them
-- grain: one row per department   key: department_id   read by: marts.coverage_by_unit, dashboard
select department_id, name, domain, division_code
from newest.department ${asof}
