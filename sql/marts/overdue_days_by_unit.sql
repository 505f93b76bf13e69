-- 逾期天数（H5）: how long hazards have been overdue: mean, ninth decile and most days, as of the clock's day
-- grain: one row per kind of unit, jurisdiction and unit with overdue hazards   key: unit_kind, jurisdiction, unit
-- read by: tests, examples
-- Of the list itself, for deciles do not add up. The ninth decile is the least number of days that nine tenths of the
-- hazards do not exceed, so it is always some hazard's. Units are those of hazard_stock_by_unit.
with hazards as (select * from marts.overdue_hazards where jurisdiction is not null),
kinds (unit_kind) as (
  values ('JURISDICTION'), ('DISTRICT'), ('TOWN'), ('DEPARTMENT'), ('CLASS'), ('HAZARD_LEVEL'), ('ORIGIN')
),
units as (
  select k.unit_kind, h.jurisdiction,
    case k.unit_kind
      when 'JURISDICTION' then h.jurisdiction
      when 'DISTRICT' then h.district
      when 'TOWN' then h.town
      when 'DEPARTMENT' then h.department
      when 'CLASS' then h.class
      when 'HAZARD_LEVEL' then h.hazard_level
      else h.origin
    end as unit,
    h.days_overdue
  from hazards h
  cross join kinds k
),
sorted as (
  select unit_kind, jurisdiction, unit, avg(cast(days_overdue as decimal(12, 2))) as overdue_days_mean,
    array_agg(days_overdue order by days_overdue) as days
  from units
  group by unit_kind, jurisdiction, unit
)
select unit_kind, jurisdiction, unit, cardinality(days) as overdue, overdue_days_mean,
  element_at(days, (9 * cardinality(days) + 9) / 10) as overdue_days_p90, element_at(days, -1) as overdue_days_max
from sorted
