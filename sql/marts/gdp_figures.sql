-- 地区生产总值: the figure of each area and quarter that stood at the end of the judged days; from the source rows alone
-- grain: one row per area, quarter and judged day   key: area, period, day
-- read by: marts.deaths_per_gdp, marts.death_allowance, reconcile/affairs, tests
-- Current prices only, cumulative from 1 January. The version released last stands; of one day the later version.
with figures as (select * from newest.gdp ${asof}),
released as (
  select v.*, d.day,
    row_number() over (
      partition by v.area_code, v.year, v.quarter, d.day
      order by v.released_on desc, if(v.version = 'PRELIMINARY', 0, if(v.version = 'FINAL', 1, 2)) desc, v.gdp_id desc
    ) as place
  from figures v
  join marts.judged_days d on v.released_on <= d.day
  where v.basis = 'CURRENT'
)
select area_code as area, format('%dQ%d', year, quarter) as period, year, quarter, day, amount as gdp,
  cast(amount * 10000 as bigint) as gdp_wan, version as gdp_version, released_on, source as gdp_source, synthetic
from released
where place = 1
