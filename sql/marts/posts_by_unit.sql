-- 驻点情况（考核单位）: Z1 to Z5 of every month begun, as of the clock's day
-- grain: one row per kind of unit, jurisdiction, unit and month   key: unit_kind, jurisdiction, unit, period   read by: tests, examples, dashboard/posts
-- Z1 post_months_met / post_months_due once the month is over; Z2 logs_in_time / logs_due and Z5 attended_works /
-- dangerous_works of the days gone by; Z3 and Z4 are stocks at the end of the month, or on the clock's day, gap_days is of the
-- month. Units are those of the dispatching department: one of the city counts in no district. 0/0 is NULL.
with steps as (select * from marts.post_steps),
months as (
  select p.period, p.end_day, c.clock
  from reference.periods p
  join marts.city_clock c on c.horizon <= p.start_day and p.start_day <= c.clock
  where p.period_kind = 'MONTH'
),
kinds (unit_kind) as (
  values ('JURISDICTION'), ('DISTRICT'), ('DEPARTMENT')
),
units as (
  select k.unit_kind, a.jurisdiction, a.jurisdiction_name,
    case k.unit_kind when 'JURISDICTION' then a.jurisdiction when 'DISTRICT' then a.district else s.department end as unit,
    s.*
  from steps s
  join reference.areas a on a.area = s.area
  cross join kinds k
),
summed as (
  select u.unit_kind, u.jurisdiction, u.jurisdiction_name, u.unit, m.period,
    sum(u.post_months_due) as post_months_due, sum(u.post_months_met) as post_months_met,
    sum(u.logs_due) as logs_due, sum(u.logs_in_time) as logs_in_time,
    sum(u.persons_over_rotation) as persons_over_rotation, sum(u.gap_days) as gap_days, sum(u.repeated_pairs) as repeated_pairs,
    sum(u.dangerous_works) as dangerous_works, sum(u.attended_works) as attended_works
  from units u
  join months m on u.day <= if(u.period = 'ALWAYS', least(m.end_day, m.clock), m.clock) and u.period in (m.period, 'ALWAYS')
  where u.unit is not null
  group by u.unit_kind, u.jurisdiction, u.jurisdiction_name, u.unit, m.period
)
select s.*, coalesce(p.town_name, d.name) as unit_name,
  cast(cast(s.post_months_met as decimal(18, 6)) / nullif(s.post_months_due, 0) as decimal(9, 6)) as post_rate,
  cast(cast(s.logs_in_time as decimal(18, 6)) / nullif(s.logs_due, 0) as decimal(9, 6)) as log_rate,
  cast(cast(s.attended_works as decimal(18, 6)) / nullif(s.dangerous_works, 0) as decimal(9, 6)) as attendance_rate
from summed s
left join reference.places p on p.town = s.unit and s.unit_kind <> 'DEPARTMENT'
left join marts.departments_now d on cast(d.department_id as varchar) = s.unit and s.unit_kind = 'DEPARTMENT'
