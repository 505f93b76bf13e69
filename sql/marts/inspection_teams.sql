-- 检查组组成 J24: of the departments' inspections on site, how many went as the document asks, by quarter
-- grain: one row per jurisdiction, district, class and quarter begun   key: jurisdiction, district, class, period
-- read by: tests, deploy/trino/etc/access-rules.json
-- To high-risk subjects “1+2+2”: a supervisor, two enforcers, two experts; to the others “1+1+1”; more of each do no harm. Who gets
-- which team is 本系统约定. Members are counted as roles, not as persons: one person in two roles is found by rule B32.
with quarters as (
  select p.period, p.start_day, least(p.end_day, c.clock) as judged_on
  from reference.periods p
  join marts.city_clock c on c.horizon <= p.start_day and p.start_day <= c.clock
  where p.period_kind = 'QUARTER'
),
teams as (
  select inspection_id, count_if(role = 'SUPERVISOR') as supervisors, count_if(role = 'ENFORCER') as enforcers,
    count_if(role = 'EXPERT') as experts
  from newest.inspection_member ${asof}
  group by inspection_id
),
inspections as (
  select q.period, p.jurisdiction, p.jurisdiction_name, p.district, p.district_name, s.class,
    coalesce(t.supervisors >= 1 and least(t.enforcers, t.experts) >= if(s.class = 'HIGH_RISK', 2, 1), false) as team_whole,
    coalesce(t.experts > 0, false) as with_expert
  from marts.inspections_now i
  join quarters q on i.checked_on between q.start_day and q.judged_on
  join marts.subject_spans s on s.subject_id = i.subject_id and s.from_day <= i.checked_on and i.checked_on < s.until_day
  join reference.places p on p.town = s.town
  left join teams t on t.inspection_id = i.inspection_id
  where i.body = 'DEPARTMENT' and i.on_site and i.result is not null and i.type <> 'RECHECK' and not i.void
)
select jurisdiction, jurisdiction_name, district, district_name, class, period, count(*) as inspections,
  count_if(team_whole) as teams_whole, count_if(with_expert) as with_experts,
  cast(cast(count_if(team_whole) as decimal(18, 6)) / count(*) as decimal(9, 6)) as rate
from inspections
group by jurisdiction, jurisdiction_name, district, district_name, class, period
