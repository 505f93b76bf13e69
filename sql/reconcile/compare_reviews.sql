-- 镇街审核：分录账与变更历史重算
-- grain: one row per measure, quarter, judged day and cell of either side
with checks as (select * from marts.grid_reviews),
recomputed as (
  select m.measure, c.quarter as period, d.day, c.town, c.class, c.department, c.level, c.sector, c.category, count(*) as checks
  from checks c
  join marts.judged_days d on c.review_due_on <= d.day
  cross join unnest(array['C7.due', if(c.reviewed_in_time, 'C7.reviewed')]) as m (measure)
  where m.measure is not null
  group by m.measure, c.quarter, d.day, c.town, c.class, c.department, c.level, c.sector, c.category
),
posted as (
  select j.measure, j.period, d.day, j.town, j.class, j.department, j.level, j.sector, j.category, sum(j.amount) as checks
  from indicators.journal ${asof} j
  join marts.judged_days d on j.day <= d.day
  where j.measure in ('C7.due', 'C7.reviewed')
  group by j.measure, j.period, d.day, j.town, j.class, j.department, j.level, j.sector, j.category
)
select measure as indicator, coalesce(p.checks, 0) <> coalesce(r.checks, 0) as differs,
  format('%s as of %s, town %s, class %s, department %s, level %s, sector %s, category %s: journal %d, history %d',
    period, day, town, class, department, level, sector, category, coalesce(p.checks, 0), coalesce(r.checks, 0)) as example
from posted p
full join recomputed r using (measure, period, day, town, class, department, level, sector, category)
