-- 专项排查整治进展情况调度表 F1: all 34 lines of the form in its order, and why a line has no value
-- grain: one row per judged day, kind of unit, jurisdiction, unit and line   key: day, unit_kind, jurisdiction, unit, line
-- read by: dashboard/report, tests, examples
-- A printed line with two numbers is two lines here (C3a, C3b); C7a to C7c are parts of C7. value is NULL just where
-- no_value says why, never 0: 不适用 where the form asks cities and counties only, 尚未接入 where no source records the fact.
-- exceeds is the form's check: a line that is greater than the one that it is part of.
with lines as (
  select distinct line, substr(line, 1, 1) as form_section, cast(regexp_extract(line, '[0-9]+') as integer) as line_no, name,
    coalesce(printed_name, name) as printed_name, counted_by, at_most, lowest_level, missing_fact
  from reference.form_lines
  where form = 'F1'
),
counted as (
  select day, unit_kind, jurisdiction, unit, unit_name, line, cast(value as decimal(18, 4)) as value
  from marts.major_hazard_form
  union all
  select day, unit_kind, jurisdiction, unit, unit_name, line, value
  from marts.enforcement_form
  union all
  select day, unit_kind, jurisdiction, unit, unit_name, line, value
  from marts.help_form
),
units as (
  select day, unit_kind, jurisdiction, unit, unit_name, map_agg(line, value) as form
  from counted
  group by day, unit_kind, jurisdiction, unit, unit_name
),
filled as (
  select u.day, u.unit_kind, u.jurisdiction, u.unit, u.unit_name, l.*, element_at(u.form, l.line) as value,
    case
      when l.lowest_level = 'COUNTY' and u.unit_kind = 'TOWN' then 'NOT_APPLICABLE'
      when l.counted_by is null then 'NOT_RECORDED'
    end as no_value,
    reduce(split(l.at_most, '|'), cast(0 as decimal(18, 4)),
      (sum, part) -> cast(sum + element_at(u.form, part) as decimal(18, 4)), sum -> sum) as at_most_value
  from units u
  cross join lines l
)
select f.day, f.unit_kind, f.jurisdiction, f.unit, f.unit_name, f.form_section, s.name as form_section_name, f.line_no, f.line,
  f.name as line_name, f.printed_name, f.value, f.no_value, n.name as no_value_name,
  if(f.no_value = 'NOT_RECORDED', f.missing_fact) as missing_fact, f.at_most, f.at_most_value, f.value > f.at_most_value as exceeds
from filled f
join reference.codes s on s.code_set = 'form_section' and s.code = f.form_section
left join reference.codes n on n.code_set = 'no_value' and n.code = f.no_value
