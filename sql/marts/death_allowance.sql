-- 死亡人数余量: how many deaths the year's line of 0.7 per 10 billion yuan still allows, as of the clock's day
-- grain: one row per area with a full year's GDP   key: area   read by: tests, examples
-- The line is floor(0.7 × GDP / 100) of the last full year released (12027.5 亿元 make 84, 12757.4 make 89), the deaths those of the
-- running year; below zero the line is passed. It is the city's line (S0); a district's is shown, not scored.
with clock as (select * from marts.city_clock),
years as (
  select g.*, row_number() over (partition by g.area order by g.year desc) as place
  from marts.gdp_figures g
  join clock c on c.clock = g.day
  where g.quarter = 4 and g.year < year(c.clock)
),
deaths as (
  select u.area, sum(s.deaths) as deaths
  from marts.accident_steps s
  join clock c on s.day <= c.clock and s.period like format('%d-%%', year(c.clock))
  join reference.places p on p.town = s.town
  cross join unnest(if(p.district = p.jurisdiction, array[p.jurisdiction], array[p.jurisdiction, p.district])) as u (area)
  group by u.area
)
select p.jurisdiction, p.jurisdiction_name, y.area, p.town_name as area_name, y.year as gdp_year, y.gdp, y.gdp_version, y.released_on,
  y.gdp_source, y.synthetic, y.gdp_wan * 7 / 10000000 as deaths_allowed, coalesce(d.deaths, 0) as deaths_ytd,
  y.gdp_wan * 7 / 10000000 - coalesce(d.deaths, 0) as allowance
from years y
join reference.places p on p.town = y.area and p.jurisdiction is not null
left join deaths d on d.area = y.area
where y.place = 1
