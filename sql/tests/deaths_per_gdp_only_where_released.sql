-- 百亿元GDP死亡人数只在GDP已发布的地区和期间有值，累计死亡人数在年内不减
-- a row that comes back is an area and quarter that breaks it
with quarters as (
  select *, lag(deaths) over (partition by area, year order by quarter) as deaths_before from marts.deaths_per_gdp
)
select area, period, deaths, deaths_before, gdp, deaths_per_10bn
from quarters
where (deaths_per_10bn is null) <> (gdp is null) or deaths < deaths_before or (gdp is not null and synthetic is null)
