-- 百亿元GDP生产安全事故死亡人数: A2 and A3 of cities and districts, per quarter that is over, as of the clock's day
-- grain: one row per area and quarter since the horizon   key: area, period   read by: tests, examples
-- Deaths and GDP are both of the area itself and from 1 January to the end of the quarter; the city's is never made of its
-- districts'. NULL (“—”) while the GDP isn't released. Deaths late and GDP revised move it; a published result keeps its own.
-- target: 0.7 where 济安发〔2023〕4号 is switched on, in force or for reference (target_standing).
with clock as (select * from marts.city_clock),
quarters as (
  select p.period, p.start_day, p.end_day, c.clock, year(p.end_day) as year, quarter(p.end_day) as quarter
  from reference.periods p
  join clock c on c.horizon <= p.start_day and p.end_day <= c.clock
  where p.period_kind = 'QUARTER'
),
areas as (
  select town as area, town_name as area_name, jurisdiction, jurisdiction_name,
    if(town = jurisdiction, 'JURISDICTION', 'DISTRICT') as unit_kind
  from reference.places
  where town in (jurisdiction, district) and jurisdiction is not null
),
deaths as (
  select u.area, s.period as month, sum(s.deaths) as deaths
  from marts.accident_steps s
  join clock c on s.day <= c.clock
  join reference.places p on p.town = s.town
  cross join unnest(if(p.district = p.jurisdiction, array[p.jurisdiction], array[p.jurisdiction, p.district])) as u (area)
  group by u.area, s.period
),
cumulative as (
  select a.unit_kind, a.jurisdiction, a.jurisdiction_name, a.area, a.area_name, q.period, q.year, q.quarter, q.clock,
    coalesce(sum(d.deaths), 0) as deaths
  from areas a
  cross join quarters q
  left join deaths d on d.area = a.area and d.month between format('%d-01', q.year) and format('%d-%02d', q.year, q.quarter * 3)
  group by a.unit_kind, a.jurisdiction, a.jurisdiction_name, a.area, a.area_name, q.period, q.year, q.quarter, q.clock
)
select c.unit_kind, c.jurisdiction, c.jurisdiction_name, c.area, c.area_name, c.period, c.year, c.quarter, c.deaths,
  g.gdp, g.gdp_version, g.released_on, g.gdp_source, g.synthetic,
  cast(cast(c.deaths as decimal(18, 6)) * 1000000 / g.gdp_wan as decimal(12, 4)) as deaths_per_10bn,
  cast(cast(c.deaths as decimal(18, 6)) * 10000 / g.gdp_wan as decimal(14, 6)) as deaths_per_100m,
  if(s.standing is not null, decimal '0.7') as target, s.standing as target_standing,
  if(s.standing is not null, c.deaths * 10000000 <= 7 * g.gdp_wan) as within_target
from cumulative c
left join marts.gdp_figures g on g.area = c.area and g.period = c.period and g.day = c.clock
left join reference.packs s on s.document = 'S0' and s.jurisdiction = c.jurisdiction
