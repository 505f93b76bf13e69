-- 重大事故隐患专项排查整治进展情况调度表: lines A1–A6 and B1–B10, cumulative from the first day of the action; C3–C8 are in marts.enforcement_form
-- grain: one row per judged day, kind of unit, jurisdiction, unit and line   key: day, unit_kind, jurisdiction, unit, line
-- read by: marts.action_form, reconcile/form, tests, examples
-- A view over history and no measure of the journal: the B lines count distinct enterprises, which add up neither over
-- days nor over units, and the form counts from its own first day; H12 and H13 are facts of one hazard and are journaled.
-- Hazards count where they were found, enterprises where they stood when inspected; one that moved counts in both
-- districts and once in the city. A6 ⊆ A5 ⊆ A1 ∪ A3: never add A5 to them. B2–B10 are those of B1 that failed an item of
-- the line (reference.form_lines) in any inspection.
with hazards as (
  select hazard_id, town, found_on, closed_on, listed_on, if(found_by_authority, 'A3', 'A1') as found_line,
    if(found_by_authority, 'A4', 'A2') as closed_line
  from marts.hazard_courses
  where hazard_level = 'MAJOR'
),
checks as (
  select i.inspection_id, i.subject_id, i.checked_on, s.town
  from marts.inspections_now i
  join marts.subject_spans s on s.subject_id = i.subject_id and i.checked_on >= s.from_day and i.checked_on < s.until_day
  where i.body = 'DEPARTMENT' and i.on_site and i.type <> 'RECHECK' and i.result is not null and not i.void
),
facts as (
  select m.line, h.hazard_id as counted, h.town, h.found_on as happened_on, m.from_day
  from hazards h
  cross join unnest(array[
    cast(row(found_line, found_on) as row(line varchar, from_day date)),
    row(closed_line, closed_on),
    row('A5', listed_on),
    row('A6', greatest(listed_on, closed_on))
  ]) as m (line, from_day)
  where m.from_day is not null
  union all
  select 'B1', subject_id, town, checked_on, checked_on
  from checks
  union all
  select f.line, c.subject_id, c.town, c.checked_on, c.checked_on
  from checks c
  join marts.checklist_answers a on a.inspection_id = c.inspection_id and a.answer = 'FAILS'
  join reference.form_lines f on f.form = 'F1' and f.item = a.item
),
counted as (
  select j.day, a.unit_kind, a.jurisdiction, a.unit, f.line, count(distinct f.counted) as value
  from facts f
  join reference.form_areas a on a.form = 'F1' and a.area = f.town and f.happened_on between a.start_day and a.end_day
  join marts.judged_days j on f.happened_on <= j.day and f.from_day <= j.day
  group by j.day, a.unit_kind, a.jurisdiction, a.unit, f.line
)
select f.day, f.unit_kind, f.jurisdiction, f.unit, f.unit_name, f.line, f.line_name, coalesce(c.value, 0) as value
from marts.action_frame f
left join counted c
  on c.day = f.day and c.unit_kind = f.unit_kind and c.jurisdiction = f.jurisdiction and c.unit = f.unit and c.line = f.line
where f.counted_by = 'major_hazard_form'
