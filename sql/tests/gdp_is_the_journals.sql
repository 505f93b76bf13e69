-- 每个地区每个期间任何时候至多一个版本有效，且今日的数即变更历史中有效的一行
-- a row that comes back is an area and quarter whose figure is another in the journal
with posted as (
  select j.town as area, j.period, j.facet as gdp_version, sum(j.amount) as gdp_wan
  from indicators.journal ${asof} j
  join marts.city_clock c on j.day <= c.clock
  where j.measure = 'gdp'
  group by j.town, j.period, j.facet
  having sum(j.amount) <> 0
),
figures as (
  select g.* from marts.gdp_figures g join marts.city_clock c on c.clock = g.day
)
select area, period, p.gdp_version, p.gdp_wan, f.gdp_version as expected_version, f.gdp_wan as expected
from posted p
full join figures f using (area, period)
where p.gdp_wan is distinct from f.gdp_wan or p.gdp_version is distinct from f.gdp_version
