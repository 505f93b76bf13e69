-- 每个切面中每个（指标、期间、单元、细目、日）至多一行
-- a row that comes back is a line posted twice
select measure, period, town, class, department, level, sector, category, facet, day, cut, count(*) as times
from indicators.journal ${asof}
group by measure, period, town, class, department, level, sector, category, facet, day, cut
having count(*) > 1
