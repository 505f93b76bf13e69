-- 事故结案、公开、评估与倒查（考核单位）: A5 to A8 of every period begun, as of the clock's day
-- grain: one row per kind of unit, jurisdiction, unit and period   key: unit_kind, jurisdiction, unit, period   read by: tests, examples
-- A5 concluded_in_time / conclusions_due, by the day due; A6 reports_published / conclusions, by the conclusion; A7 evaluations /
-- evaluations_due, by the end of the window; A8 examined_accidents / fatal_accidents, by the accident. 0/0 is NULL.
with steps as (
  select s.*
  from marts.accident_steps s
  join marts.city_clock c on s.day <= c.clock
),
periods as (
  select p.period, p.period_kind, m.period as month
  from reference.periods p
  join reference.periods m on m.period_kind = 'MONTH' and p.start_day <= m.start_day and m.end_day <= p.end_day
  join marts.city_clock c on c.horizon <= p.start_day and p.start_day <= c.clock
),
kinds (unit_kind) as (
  values ('JURISDICTION'), ('DISTRICT'), ('TOWN'), ('DEPARTMENT')
),
units as (
  select k.unit_kind, p.jurisdiction, p.jurisdiction_name,
    case k.unit_kind
      when 'JURISDICTION' then p.jurisdiction
      when 'DISTRICT' then p.district
      when 'TOWN' then s.town
      else s.department
    end as unit,
    s.*
  from steps s
  join reference.places p on p.town = s.town
  cross join kinds k
),
summed as (
  select u.unit_kind, u.jurisdiction, u.jurisdiction_name, u.unit, q.period, q.period_kind,
    sum(u.conclusions_due) as conclusions_due, sum(u.concluded_in_time) as concluded_in_time,
    sum(u.conclusions) as conclusions, sum(u.reports_published) as reports_published,
    sum(u.evaluations_due) as evaluations_due, sum(u.evaluations) as evaluations,
    sum(u.fatal_accidents) as fatal_accidents, sum(u.examined_accidents) as examined_accidents
  from units u
  join periods q on q.month = u.period
  group by u.unit_kind, u.jurisdiction, u.jurisdiction_name, u.unit, q.period, q.period_kind
)
select s.unit_kind, s.jurisdiction, s.jurisdiction_name, s.unit, coalesce(p.town_name, d.name) as unit_name, s.period, s.period_kind,
  s.conclusions_due, s.concluded_in_time,
  cast(cast(s.concluded_in_time as decimal(18, 6)) / nullif(s.conclusions_due, 0) as decimal(9, 6)) as conclusion_rate,
  s.conclusions, s.reports_published,
  cast(cast(s.reports_published as decimal(18, 6)) / nullif(s.conclusions, 0) as decimal(9, 6)) as publication_rate,
  s.evaluations_due, s.evaluations,
  cast(cast(s.evaluations as decimal(18, 6)) / nullif(s.evaluations_due, 0) as decimal(9, 6)) as evaluation_rate,
  s.fatal_accidents, s.examined_accidents,
  cast(cast(s.examined_accidents as decimal(18, 6)) / nullif(s.fatal_accidents, 0) as decimal(9, 6)) as examination_rate
from summed s
left join reference.places p on p.town = s.unit and s.unit_kind <> 'DEPARTMENT'
left join marts.departments_now d on cast(d.department_id as varchar) = s.unit and s.unit_kind = 'DEPARTMENT'
