-- 各地百亿元GDP生产安全事故死亡人数：死亡多少人、GDP是哪一版、何时发布、离0.7线还有多少？
select d.area_name, d.period, d.deaths, d.gdp, d.gdp_version, d.released_on, d.synthetic, d.deaths_per_10bn, d.within_target,
  a.allowance
from marts.deaths_per_gdp d
left join marts.death_allowance a on a.area = d.area
where d.jurisdiction = '370100' and d.gdp is not null
order by d.period desc, d.unit_kind desc, d.area
