-- 季度考评审定之后，是哪些后来入账的分录改变了今天所知的结果？
with restated as (
  select jurisdiction, quarter, cut, unit, array_join(array_agg(item order by item), ', ') as items
  from marts.assessment_restatement
  where is_restated
  group by jurisdiction, quarter, cut, unit
),
journal as (select * from indicators.journal ${asof})
select r.quarter, r.unit, r.items, j.measure, j.period, j.town, j.class, j.department, j.facet, j.day, j.cut, j.amount
from restated r
join reference.periods q on q.period = r.quarter
join reference.places p on r.unit in (p.town, p.district)
join journal j on j.town = p.town and j.cut > r.cut and j.day between q.start_day and q.end_day
order by r.quarter, r.unit, j.cut, j.measure, j.day, j.town
