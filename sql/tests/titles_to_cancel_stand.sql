-- 应取消未取消的称号都在有效称号之内，都不为负
-- a row that comes back is a cell, level and field, and the first day on which it isn't so
with daily as (
  select town, class, department, level, sector, category, facet, day,
    sum(if(measure = 'title.valid', amount, 0)) as valid_titles, sum(if(measure = 'title.to_cancel', amount, 0)) as to_cancel
  from indicators.journal ${asof}
  where measure in ('title.valid', 'title.to_cancel')
  group by town, class, department, level, sector, category, facet, day
),
stocks as (
  select town, class, department, level, sector, category, facet, day,
    sum(valid_titles) over so_far as valid_titles, sum(to_cancel) over so_far as to_cancel
  from daily
  window so_far as (partition by town, class, department, level, sector, category, facet order by day)
)
select town, class, department, level, sector, category, facet, min(day) as day
from stocks
where not (0 <= to_cancel and to_cancel <= valid_titles)
group by town, class, department, level, sector, category, facet
