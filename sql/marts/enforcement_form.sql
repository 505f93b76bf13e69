-- 调度表“部门精准严格执法情况”: lines C3–C8 of the form, cumulative from the first day of the action
-- grain: one row per judged day, kind of unit, jurisdiction, unit and line   key: day, unit_kind, jurisdiction, unit, line
-- read by: marts.action_form, reconcile/enforcement_form, tests, examples, dashboard/enforcement
-- The lines of marts.major_hazard_form that tell of cases; they stand in the unit of the authority. C6 and C7 count distinct
-- enterprises, each once in C7 whatever was done to it, so C7a to C7c add up to no less. C3b is in 万元.
with forms as (
  select distinct d.effective_from as start_day, coalesce(d.effective_to, date '9999-12-31') as end_day, p.jurisdiction
  from reference.form_lines f
  join reference.documents d on d.ref = f.document
  join reference.packs p on p.document = f.document
  where f.form = 'F1'
),
days as (
  select j.day, f.jurisdiction, f.start_day, least(j.day, f.end_day) as last_day
  from marts.judged_days j
  join forms f on f.start_day <= j.day
),
lines as (select line, name from reference.form_lines where form = 'F1' and counted_by = 'enforcement_form'),
kinds (unit_kind) as (
  values ('JURISDICTION'), ('DISTRICT'), ('TOWN')
),
units as (
  select distinct k.unit_kind, a.jurisdiction,
    case k.unit_kind when 'JURISDICTION' then a.jurisdiction when 'DISTRICT' then a.district else a.town end as unit
  from reference.areas a
  cross join kinds k
  where a.town is not null
),
facts as (
  select c.jurisdiction, c.district, c.town, c.subject_id, f.line, f.happened_on, f.amount
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
  select d.day, k.unit_kind, f.jurisdiction,
    case k.unit_kind when 'JURISDICTION' then f.jurisdiction when 'DISTRICT' then f.district else f.town end as unit,
    f.line, sum(f.amount) as amount, count(distinct f.subject_id) as enterprises
  from facts f
  join days d on d.jurisdiction = f.jurisdiction and f.happened_on between d.start_day and d.last_day
  cross join kinds k
  group by 1, 2, 3, 4, 5
)
select d.day, u.unit_kind, u.jurisdiction, u.unit, p.town_name as unit_name, l.line, l.name as line_name,
  cast(coalesce(if(l.line = 'C6' or l.line like 'C7%', c.enterprises, c.amount), 0) as decimal(18, 4)) as value
from units u
join days d on d.jurisdiction = u.jurisdiction
cross join lines l
left join counted c
  on c.day = d.day and c.unit_kind = u.unit_kind and c.jurisdiction = u.jurisdiction and c.unit = u.unit and c.line = l.line
left join reference.places p on p.town = u.unit
