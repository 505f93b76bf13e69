-- 调度表框: the cells of the form that are counted: every line of every unit, as of each judged day from the action's first on
-- grain: one row per judged day, kind of unit, jurisdiction, unit and line   key: day, unit_kind, jurisdiction, unit, line
-- read by: marts.major_hazard_form, marts.enforcement_form, marts.help_form
-- counted_by is the view that counts the line.
with units as (
  select distinct unit_kind, jurisdiction, unit, unit_name, start_day
  from reference.form_areas
  where form = 'F1' and town is not null
),
lines as (
  select distinct line, name as line_name, counted_by
  from reference.form_lines
  where form = 'F1' and counted_by is not null
)
select j.day, u.unit_kind, u.jurisdiction, u.unit, u.unit_name, l.line, l.line_name, l.counted_by
from marts.judged_days j
join units u on u.start_day <= j.day
cross join lines l
