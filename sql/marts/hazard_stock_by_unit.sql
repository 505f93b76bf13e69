-- 隐患存量（考核单位）: open, overdue by age, waiting and closed as of the clock's day
-- grain: one row per kind of unit, jurisdiction and unit   key: unit_kind, jurisdiction, unit
-- read by: reconcile, tests, examples
-- Units: jurisdiction, district, town, department, class, hazard level, origin. H3 is overdue; H4 is
-- overdue / (open_hazards + closed in the period). Rates, 0/0 is NULL: H12 is penalised / penalty_due (found by an authority,
-- ever overdue for more than ten days), H13 recurred / closed, H14 self_found / found; experts and diagnoses are the
-- enterprise's own.
with steps as (
  select s.*
  from marts.hazard_steps s
  join marts.city_clock c on s.day <= c.clock
),
kinds (unit_kind) as (
  values ('JURISDICTION'), ('DISTRICT'), ('TOWN'), ('DEPARTMENT'), ('CLASS'), ('HAZARD_LEVEL'), ('ORIGIN')
),
places as (select * from reference.places),
departments as (select * from marts.departments_now),
codes as (select * from reference.codes),
units as (
  select k.unit_kind, p.jurisdiction, p.jurisdiction_name,
    case k.unit_kind
      when 'JURISDICTION' then p.jurisdiction
      when 'DISTRICT' then p.district
      when 'TOWN' then s.town
      when 'DEPARTMENT' then s.department
      when 'CLASS' then s.class
      when 'HAZARD_LEVEL' then s.hazard_level
      else s.origin
    end as unit,
    s.found, s.closed, s.closed_late, s.overdue, s.overdue_8, s.overdue_31, s.overdue_91, s.waiting_review, s.review_late,
    s.waiting_sign_off, s.hazards_suspended, s.penalty_due, s.penalised, s.recurred,
    if(s.origin in ('SELF_CHECK', 'EXPERT', 'DIAGNOSIS'), s.found, 0) as self_found
  from steps s
  join places p on p.town = s.town
  cross join kinds k
),
summed as (
  select unit_kind, jurisdiction, jurisdiction_name, unit, sum(found) as found, sum(closed) as closed,
    sum(closed_late) as closed_late, sum(found - closed) as open_hazards, sum(overdue) as overdue,
    sum(overdue - overdue_8) as overdue_1_7, sum(overdue_8 - overdue_31) as overdue_8_30,
    sum(overdue_31 - overdue_91) as overdue_31_90, sum(overdue_91) as overdue_over_90,
    sum(waiting_review) as waiting_review, sum(review_late) as review_late, sum(waiting_sign_off) as waiting_sign_off,
    sum(hazards_suspended) as hazards_suspended, sum(penalty_due) as penalty_due, sum(penalised) as penalised,
    sum(recurred) as recurred, sum(self_found) as self_found
  from units
  group by unit_kind, jurisdiction, jurisdiction_name, unit
)
select s.unit_kind, s.jurisdiction, s.jurisdiction_name, s.unit, coalesce(p.town_name, d.name, c.name) as unit_name,
  s.found, s.closed, s.closed_late, s.open_hazards, s.overdue, s.overdue_1_7, s.overdue_8_30, s.overdue_31_90,
  s.overdue_over_90, s.waiting_review, s.review_late, s.waiting_sign_off, s.hazards_suspended,
  s.penalty_due, s.penalised, s.recurred, s.self_found,
  cast(cast(s.penalised as decimal(18, 6)) / nullif(s.penalty_due, 0) as decimal(9, 6)) as penalty_rate,
  cast(cast(s.recurred as decimal(18, 6)) / nullif(s.closed, 0) as decimal(9, 6)) as recurrence_rate,
  cast(cast(s.self_found as decimal(18, 6)) / nullif(s.found, 0) as decimal(9, 6)) as self_found_rate
from summed s
left join places p on p.town = s.unit and s.unit_kind in ('JURISDICTION', 'DISTRICT', 'TOWN')
left join departments d on cast(d.department_id as varchar) = s.unit and s.unit_kind = 'DEPARTMENT'
left join codes c on c.code = s.unit and c.code_set = lower(s.unit_kind)
