-- 责任落实的监管对象都有行业主管部门
-- a row that comes back is a town and class in which some without a department count
select town, class, sum(amount) as subjects
from indicators.journal ${asof}
where measure = 'C18.covered' and department = ''
group by town, class
having sum(amount) <> 0
