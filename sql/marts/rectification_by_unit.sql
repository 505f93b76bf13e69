-- 按期整改率（考核单位）: H2 of every period begun, as of the clock's day
-- grain: one row per kind of unit, jurisdiction, unit and period   key: unit_kind, jurisdiction, unit, period
-- read by: tests, examples
-- due: hazards whose deadline fell in the period by the clock's day; on_time: of these, rectified by it and closed.
-- The imputed are those whose notice set no deadline. found_in_period and found_closed are H1. 0/0 is NULL.
with journal as (
  select j.*, split_part(j.facet, '.', 1) as hazard_level, split_part(j.facet, '.', 2) as origin
  from indicators.journal ${asof} j
  join marts.city_clock c on j.day <= c.clock
  where j.measure in ('H1.closed', 'H2.due', 'H2.on_time', 'H2.due_imputed', 'H2.on_time_imputed', 'hazard.found')
),
periods as (
  select p.period, p.period_kind, m.period as month
  from reference.periods p
  join reference.periods m on m.period_kind = 'MONTH' and p.start_day <= m.start_day and m.end_day <= p.end_day
  join marts.city_clock c on c.horizon <= p.start_day and p.start_day <= c.clock
),
kinds (unit_kind) as (
  values ('JURISDICTION'), ('DISTRICT'), ('TOWN'), ('DEPARTMENT'), ('CLASS'), ('HAZARD_LEVEL'), ('ORIGIN')
),
places as (select * from reference.places),
departments as (select * from marts.departments_now),
codes as (select * from reference.codes),
steps as (
  select q.period, q.period_kind, j.town, j.department, j.class, j.hazard_level, j.origin, j.measure, sum(j.amount) as amount
  from journal j
  join periods q on q.month = if(j.measure = 'hazard.found', date_format(j.day, '%Y-%m'), j.period)
  group by q.period, q.period_kind, j.town, j.department, j.class, j.hazard_level, j.origin, j.measure
),
units as (
  select k.unit_kind, p.jurisdiction, p.jurisdiction_name, s.period, s.period_kind, s.measure, s.amount,
    case k.unit_kind
      when 'JURISDICTION' then p.jurisdiction
      when 'DISTRICT' then p.district
      when 'TOWN' then s.town
      when 'DEPARTMENT' then s.department
      when 'CLASS' then s.class
      when 'HAZARD_LEVEL' then s.hazard_level
      else s.origin
    end as unit
  from steps s
  join places p on p.town = s.town
  cross join kinds k
),
summed as (
  select unit_kind, jurisdiction, jurisdiction_name, unit, period, period_kind,
    sum(if(measure = 'H2.due', amount, 0)) as due, sum(if(measure = 'H2.on_time', amount, 0)) as on_time,
    sum(if(measure = 'H2.due_imputed', amount, 0)) as due_imputed,
    sum(if(measure = 'H2.on_time_imputed', amount, 0)) as on_time_imputed,
    sum(if(measure = 'hazard.found', amount, 0)) as found_in_period,
    sum(if(measure = 'H1.closed', amount, 0)) as found_closed
  from units
  group by unit_kind, jurisdiction, jurisdiction_name, unit, period, period_kind
)
select s.unit_kind, s.jurisdiction, s.jurisdiction_name, s.unit, coalesce(p.town_name, d.name, c.name) as unit_name,
  s.period, s.period_kind, s.due, s.on_time,
  cast(cast(s.on_time as decimal(18, 6)) / nullif(s.due, 0) as decimal(9, 6)) as rate,
  s.due_imputed, s.on_time_imputed, s.found_in_period, s.found_closed
from summed s
left join places p on p.town = s.unit and s.unit_kind in ('JURISDICTION', 'DISTRICT', 'TOWN')
left join departments d on cast(d.department_id as varchar) = s.unit and s.unit_kind = 'DEPARTMENT'
left join codes c on c.code = s.unit and c.code_set = lower(s.unit_kind)
