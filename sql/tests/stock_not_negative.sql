-- 任何单元任何一日的监管对象存量不为负
-- a row that comes back is a cell and the first day on which it is
with daily as (
  select town, class, department, level, sector, category, day,
    sum(sum(amount)) over (partition by town, class, department, level, sector, category order by day) as subjects
  from indicators.journal ${asof}
  where measure = 'subjects'
  group by town, class, department, level, sector, category, day
)
select town, class, department, level, sector, category, min(day) as day
from daily
where subjects < 0
group by town, class, department, level, sector, category
