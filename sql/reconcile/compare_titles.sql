-- 标准化企业称号：分录账与变更历史重算
-- grain: one row per measure, judged day, cell and facet of either side
-- The other side asks of each title how it stood at the end of the day, and knows no steps.
with states as (select *, title_level || '.' || title_field as facet from marts.title_states where stands),
recomputed as (
  select 'title.valid' as measure, day, town, class, department, level, sector, category, facet, count(distinct subject_id) as titles
  from states
  group by day, town, class, department, level, sector, category, facet
  union all
  select 'title.to_cancel', day, town, class, department, level, sector, category, facet, count(distinct subject_id)
  from states
  where to_cancel
  group by day, town, class, department, level, sector, category, facet
),
posted as (
  select j.measure, d.day, j.town, j.class, j.department, j.level, j.sector, j.category, j.facet, sum(j.amount) as titles
  from indicators.journal ${asof} j
  join marts.judged_days d on j.day <= d.day
  where j.measure like 'title.%'
  group by j.measure, d.day, j.town, j.class, j.department, j.level, j.sector, j.category, j.facet
)
select measure as indicator, coalesce(p.titles, 0) <> coalesce(r.titles, 0) as differs,
  format('as of %s, town %s, class %s, department %s, level %s, sector %s, category %s, facet %s: journal %d, history %d',
    day, town, class, department, level, sector, category, facet, coalesce(p.titles, 0), coalesce(r.titles, 0)) as example
from posted p
full join recomputed r using (measure, day, town, class, department, level, sector, category, facet)
