-- 各月事故起数、较大及以上起数、死亡与重伤人数即分录账之和
-- a row that comes back is a jurisdiction and month where they differ
with journal as (
  select p.jurisdiction, s.period, sum(s.accidents) as accidents, sum(if(s.facet <> 'GENERAL', s.accidents, 0)) as larger_accidents,
    sum(s.deaths) as deaths, sum(s.injured) as injured
  from marts.accident_steps s
  join marts.city_clock c on s.day <= c.clock
  join reference.places p on p.town = s.town
  join reference.periods m on m.period = s.period and m.start_day >= c.horizon and m.start_day <= c.clock
  where p.jurisdiction is not null
  group by p.jurisdiction, s.period
),
units as (select * from marts.accidents_by_unit where unit_kind = 'JURISDICTION' and jurisdiction is not null)
select jurisdiction, period, j.accidents, u.accidents as shown
from journal j
full join units u using (jurisdiction, period)
where coalesce(j.accidents, 0) <> coalesce(u.accidents, 0)
  or coalesce(j.larger_accidents, 0) <> coalesce(u.larger_accidents, 0)
  or coalesce(j.deaths, 0) <> coalesce(u.deaths, 0) or coalesce(j.injured, 0) <> coalesce(u.injured, 0)
