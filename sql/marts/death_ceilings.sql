-- 死亡人数控制指标: A4, deaths of each year against the ceiling, as of the clock's day
-- grain: one row per area and year with a ceiling   key: area, period   read by: tests, examples
-- warning_line is ceil(ceiling × months begun / 12), a warning; the year's ceiling is the limit. A ceiling may be zero.
with clock as (select * from marts.city_clock),
posted as (
  select j.town as area, j.period,
    sum(if(j.measure = 'death_ceiling', j.amount, 0)) as ceiling, sum(if(j.measure = 'death_ceiling.set', j.amount, 0)) as times_set
  from indicators.journal ${asof} j
  join clock c on j.day <= c.clock
  where j.measure in ('death_ceiling', 'death_ceiling.set')
  group by j.town, j.period
),
deaths as (
  select u.area, substr(s.period, 1, 4) as period, sum(s.deaths) as deaths
  from marts.accident_steps s
  join clock c on s.day <= c.clock
  join reference.places p on p.town = s.town
  cross join unnest(if(p.district = p.jurisdiction, array[p.jurisdiction], array[p.jurisdiction, p.district])) as u (area)
  group by u.area, substr(s.period, 1, 4)
),
ceilings as (select * from newest.death_ceiling ${asof}),
sources as (
  select r.area_code as area, cast(r.year as varchar) as period, max_by(r.source, row(r.set_on, r.ceiling_id)) as ceiling_source,
    max_by(r.synthetic, row(r.set_on, r.ceiling_id)) as synthetic
  from ceilings r
  join clock c on r.set_on <= c.clock
  group by r.area_code, r.year
),
judged as (
  select t.area, t.period, t.ceiling, coalesce(d.deaths, 0) as deaths,
    case
      when cast(t.period as integer) < year(c.clock) then t.ceiling
      when cast(t.period as integer) = year(c.clock) then (t.ceiling * month(c.clock) + 11) / 12
      else 0
    end as warning_line
  from posted t
  cross join clock c
  left join deaths d on d.area = t.area and d.period = t.period
  where t.times_set > 0
)
select p.jurisdiction, p.jurisdiction_name, j.area, p.town_name as area_name, j.period, j.ceiling, s.ceiling_source, s.synthetic, j.deaths,
  j.warning_line, j.deaths > j.warning_line as above_warning_line, j.deaths > j.ceiling as above_ceiling
from judged j
left join reference.places p on p.town = j.area
left join sources s on s.area = j.area and s.period = j.period
