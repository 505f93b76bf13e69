-- 余量加本年死亡人数即 0.7 线（向下取整），且本年死亡人数与控制指标所用的一致
-- a row that comes back is an area that breaks it
with ceilings as (
  select t.* from marts.death_ceilings t join marts.city_clock c on t.period = cast(year(c.clock) as varchar)
)
select a.area, a.gdp, a.deaths_allowed, a.deaths_ytd, a.allowance, t.deaths as deaths_of_ceiling
from marts.death_allowance a
left join ceilings t on t.area = a.area
where a.allowance + a.deaths_ytd <> floor(a.gdp * decimal '0.007') or t.deaths <> a.deaths_ytd
