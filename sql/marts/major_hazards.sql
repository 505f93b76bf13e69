-- 重大事故隐患: each major hazard with its five duties (五落实), signatures and listing, as of the clock's day
-- grain: one row per major hazard found since the horizon that is not void or a duplicate   key: hazard_id
-- read by: dashboard/hazard
-- A signature counts from the valid completion on, as for closing. The listing shown is the last; listed_on is the first
-- day of all. listed_in_time: within five working days of discovery (H8); listing_term_open: these are not over yet.
with hazards as (select * from marts.hazards_now where hazard_level = 'MAJOR'),
duties as (
  select hazard_id, responsible_person is not null as has_person, measures is not null as has_measures,
    funds is not null as has_funds, deadline is not null as has_deadline, emergency_plan is not null as has_emergency_plan
  from newest.hazard ${asof}
),
signed as (
  select h.hazard_id,
    min(a.first_day) filter (where a.kind = 'LEADER_SIGNED') as leader_signed_on,
    min(a.first_day) filter (where a.kind = 'OFFICER_SIGNED') as officer_signed_on
  from hazards h
  join marts.hazard_acts a on a.hazard_id = h.hazard_id and a.subject_id = h.subject_id and a.first_day >= h.rectified_on
  group by h.hazard_id
),
listings as (
  select hazard_id, max_by(level, row(listed_on, listing_id)) as listing_level,
    max_by(deadline, row(listed_on, listing_id)) as listing_deadline
  from newest.hazard_listing ${asof}
  group by hazard_id
)
select h.*, d.has_person, d.has_measures, d.has_funds, d.has_deadline, d.has_emergency_plan,
  s.leader_signed_on, s.officer_signed_on, l.listing_level, l.listing_deadline,
  coalesce(t.workdays - f.workdays < 5, false) as listed_in_time,
  h.listed_on is null and coalesce(n.workdays - f.workdays < 5, false) as listing_term_open
from hazards h
cross join marts.city_clock c
left join duties d on d.hazard_id = h.hazard_id
left join signed s on s.hazard_id = h.hazard_id
left join listings l on l.hazard_id = h.hazard_id
left join reference.working_days f on f.day = h.found_on
left join reference.working_days t on t.day = date_add('day', -1, h.listed_on)
left join reference.working_days n on n.day = c.clock
