-- 执法情况（考核单位）: E1 to E4 of every period begun, as of the clock's day
-- grain: one row per kind of unit, jurisdiction, unit and period   key: unit_kind, jurisdiction, unit, period   read by: tests, examples, dashboard/enforcement
-- E1 published_in_time / publications_due and E4 credited_in_time / credits_due by the due day; E2 adjudicated_cases / similar_cases of
-- years only, NULL of other periods; E3 counts, which nobody is scored by. Units are those of the authority: an authority of
-- a district counts in no town, one of the city in no district. 0/0 is NULL.
with steps as (
  select s.*
  from marts.enforcement_steps s
  join marts.city_clock c on s.day <= c.clock
),
periods as (
  select p.period, p.period_kind, b.period as booked_as
  from reference.periods p
  join reference.periods b on (b.period_kind = 'MONTH' and p.start_day <= b.start_day and b.end_day <= p.end_day)
    or (b.period_kind = 'YEAR' and b.period = p.period)
  join marts.city_clock c on c.horizon <= p.start_day and p.start_day <= c.clock
),
kinds (unit_kind) as (
  values ('JURISDICTION'), ('DISTRICT'), ('TOWN'), ('DEPARTMENT')
),
units as (
  select k.unit_kind, a.jurisdiction, a.jurisdiction_name,
    case k.unit_kind
      when 'JURISDICTION' then a.jurisdiction
      when 'DISTRICT' then a.district
      when 'TOWN' then a.town
      else s.department
    end as unit,
    s.*
  from steps s
  join reference.areas a on a.area = s.area
  cross join kinds k
),
summed as (
  select u.unit_kind, u.jurisdiction, u.jurisdiction_name, u.unit, q.period, q.period_kind,
    sum(u.publications_due) as publications_due, sum(u.published_in_time) as published_in_time,
    if(q.period_kind = 'YEAR', sum(u.similar_cases)) as similar_cases,
    if(q.period_kind = 'YEAR', sum(u.adjudicated_cases)) as adjudicated_cases,
    sum(u.penalties) as penalties, sum(u.general_penalties) as general_penalties, sum(u.fined_yuan) as fined_yuan,
    sum(u.both_penalised_cases) as both_penalised_cases, sum(u.shutdowns) as shutdowns,
    sum(u.transferred_persons) as transferred_persons, sum(u.exposures) as exposures, sum(u.interviews) as interviews,
    sum(u.joint_sanctions) as joint_sanctions, sum(u.typical_cases) as typical_cases,
    sum(u.dangerous_work_cases) as dangerous_work_cases,
    sum(u.credits_due) as credits_due, sum(u.credited_in_time) as credited_in_time
  from units u
  join periods q on q.booked_as = u.period
  where u.unit is not null
  group by u.unit_kind, u.jurisdiction, u.jurisdiction_name, u.unit, q.period, q.period_kind
)
select s.*, coalesce(p.town_name, d.name) as unit_name,
  cast(cast(s.published_in_time as decimal(18, 6)) / nullif(s.publications_due, 0) as decimal(9, 6)) as penalty_publication_rate,
  cast(cast(s.adjudicated_cases as decimal(18, 6)) / nullif(s.similar_cases, 0) as decimal(9, 6)) as adjudication_rate,
  if(s.similar_cases > 0, 10 * s.adjudicated_cases >= s.similar_cases) as adjudication_met,
  cast(cast(s.credited_in_time as decimal(18, 6)) / nullif(s.credits_due, 0) as decimal(9, 6)) as credit_rate
from summed s
left join reference.places p on p.town = s.unit and s.unit_kind <> 'DEPARTMENT'
left join marts.departments_now d on cast(d.department_id as varchar) = s.unit and s.unit_kind = 'DEPARTMENT'
