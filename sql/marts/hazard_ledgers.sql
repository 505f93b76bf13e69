-- 隐患台账 G04: of the hazards found, how many say who mends them, how, and by when (整改责任、措施、时限), by quarter
-- grain: one row per jurisdiction, district, origin and quarter begun   key: jurisdiction, district, origin, period
-- read by: tests, deploy/trino/etc/access-rules.json
-- Void hazards and duplicates don't count. Where the subject stood when the hazard was found.
with quarters as (
  select p.period, p.start_day, least(p.end_day, c.clock) as judged_on
  from reference.periods p
  join marts.city_clock c on c.horizon <= p.start_day and p.start_day <= c.clock
  where p.period_kind = 'QUARTER'
),
duties as (
  select hazard_id, responsible_person is not null as has_person, measures is not null as has_measures,
    deadline is not null as has_deadline
  from newest.hazard ${asof}
),
hazards as (
  select q.period, h.jurisdiction, h.jurisdiction_name, h.district, h.district_name, h.origin,
    d.has_person, d.has_measures, d.has_deadline
  from marts.hazards_now h
  join duties d on d.hazard_id = h.hazard_id
  join quarters q on h.found_on between q.start_day and q.judged_on
)
select jurisdiction, jurisdiction_name, district, district_name, origin, period, count(*) as hazards,
  count_if(has_person) as hazards_with_person, count_if(has_measures) as hazards_with_measures,
  count_if(has_deadline) as hazards_with_deadline, count_if(has_person and has_measures and has_deadline) as hazards_in_order,
  cast(cast(count_if(has_person and has_measures and has_deadline) as decimal(18, 6)) / count(*) as decimal(9, 6)) as rate
from hazards
group by jurisdiction, jurisdiction_name, district, district_name, origin, period
