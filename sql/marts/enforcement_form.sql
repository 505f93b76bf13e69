-- 调度表“部门精准严格执法情况”: lines C3–C8 of the form, cumulative from the first day of the action
-- grain: one row per judged day, kind of unit, jurisdiction, unit and line   key: day, unit_kind, jurisdiction, unit, line
-- read by: marts.action_form, reconcile/enforcement_form, tests, examples, dashboard/enforcement
-- The lines of marts.major_hazard_form that tell of cases; they stand in the unit of the authority. C6 and C7 count distinct
-- enterprises, each once in C7 whatever was done to it, so C7a to C7c add up to no less. C3b is in 万元.
with facts as (
  select c.area, c.subject_id, f.line, f.happened_on, f.amount
  from marts.enforcement_cases c
  cross join unnest(array[
    cast(row('C3a', decided_on, 1) as row(line varchar, happened_on date, amount decimal(18, 4))),
    row('C3b', decided_on, cast(fine_yuan as decimal(14, 0)) / decimal '10000'),
    row('C4', if(both_penalised, decided_on), 1),
    row('C5', transferred_on, transferred_persons),
    row('C6', if(shutdown_ordered, decided_on), 1),
    row('C7', exposed_on, 1), row('C7', interviewed_on, 1), row('C7', sanctioned_on, 1),
    row('C7a', exposed_on, 1), row('C7b', interviewed_on, 1), row('C7c', sanctioned_on, 1),
    row('C8a', typical_published_on, 1),
    row('C8b', if(dangerous_work_crime, typical_published_on), 1)
  ]) as f (line, happened_on, amount)
  where c.counted and f.happened_on is not null
),
counted as (
  select j.day, a.unit_kind, a.jurisdiction, a.unit, f.line, sum(f.amount) as amount, count(distinct f.subject_id) as enterprises
  from facts f
  join reference.form_areas a on a.form = 'F1' and a.area = f.area and f.happened_on between a.start_day and a.end_day
  join marts.judged_days j on f.happened_on <= j.day
  group by j.day, a.unit_kind, a.jurisdiction, a.unit, f.line
)
select f.day, f.unit_kind, f.jurisdiction, f.unit, f.unit_name, f.line, f.line_name,
  cast(coalesce(if(f.line = 'C6' or f.line like 'C7%', c.enterprises, c.amount), 0) as decimal(18, 4)) as value
from marts.action_frame f
left join counted c
  on c.day = f.day and c.unit_kind = f.unit_kind and c.jurisdiction = f.jurisdiction and c.unit = f.unit and c.line = f.line
where f.counted_by = 'enforcement_form'
