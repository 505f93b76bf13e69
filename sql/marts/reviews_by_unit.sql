-- 镇街审核率（考核单位）: C7, grid checks reviewed within the days, as of the clock's day
-- grain: one row per kind of unit, jurisdiction, unit and quarter   key: unit_kind, jurisdiction, unit, period   read by: tests, examples
-- A check counts in the quarter in which its review is due, from that day on, where its subject stood on the day of the
-- check. 0/0 is NULL.
with steps as (
  select j.*
  from indicators.journal ${asof} j
  join marts.city_clock c on j.day <= c.clock
  where j.measure in ('C7.due', 'C7.reviewed')
),
kinds (unit_kind) as (
  values ('JURISDICTION'), ('DISTRICT'), ('TOWN')
),
summed as (
  select k.unit_kind, p.jurisdiction, p.jurisdiction_name,
    case k.unit_kind when 'JURISDICTION' then p.jurisdiction when 'DISTRICT' then p.district else s.town end as unit, s.period,
    sum(if(s.measure = 'C7.due', s.amount, 0)) as reviews_due, sum(if(s.measure = 'C7.reviewed', s.amount, 0)) as reviews_in_time
  from steps s
  join reference.places p on p.town = s.town
  cross join kinds k
  group by 1, 2, 3, 4, 5
)
select s.unit_kind, s.jurisdiction, s.jurisdiction_name, s.unit, p.town_name as unit_name, s.period, s.reviews_due, s.reviews_in_time,
  cast(cast(s.reviews_in_time as decimal(18, 6)) / nullif(s.reviews_due, 0) as decimal(9, 6)) as review_rate
from summed s
left join reference.places p on p.town = s.unit
