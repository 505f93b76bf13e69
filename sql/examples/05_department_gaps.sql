-- 哪个行业主管部门离目标最远？
select jurisdiction_name, department_name, indicator, period, numerator, denominator, rate, gap
from marts.coverage_by_department
where standing = 'IN_FORCE' and not met
order by gap desc
limit 20
