-- 科室（部门）月度安全生产工作开展情况（附件1）F5: what is countable of the template's fields, of each department and month
-- grain: one row per jurisdiction, department, period begun and line   key: department, period, line
-- read by: dashboard/report, tests, examples
-- G01: filed by the 20th, so a month of it runs from the 21st to the 20th (本系统约定), here no further than the clock. Departments are
-- those of jurisdictions that apply the form's document. B4 counts inspections with a result by the day of inspection: the department's
-- own, on site or not. B4c: filed_value is what its inspectors filled in as problems found, NULL if none did, value the hazards recorded
-- of these inspections; B4d and B4e are of those, as they stand now. Texts and what no source records have no value.
with clock as (select clock, horizon from marts.city_clock),
reports as (
  select period, date_add('day', 20, date_add('month', -1, start_day)) as start_day, date_add('day', 19, start_day) as end_day
  from reference.periods
  where period_kind = 'MONTH'
),
months as (
  select r.period, r.start_day, least(r.end_day, c.clock) as end_day
  from reports r
  join clock c on c.horizon <= r.start_day and r.start_day <= c.clock
),
departments as (
  select a.jurisdiction, a.jurisdiction_name, a.district, d.department_id, d.name as department_name
  from marts.departments_now d
  join reference.areas a on a.area = d.division_code
  join reference.packs p on p.document = 'S1' and p.jurisdiction = a.jurisdiction
),
hazards as (
  select h.inspection_id, count(*) as hazards, count_if(h.hazard_level = 'MAJOR') as major_hazards,
    count_if(h.closed_on <= c.clock) as closed_hazards
  from marts.hazard_courses h
  cross join clock c
  where h.inspection_id is not null
  group by h.inspection_id
),
inspected as (
  select i.checked_by as department_id, m.period, count(*) as inspections, count(distinct i.subject_id) as enterprises,
    sum(i.problems) as problems, sum(h.hazards) as hazards, sum(h.major_hazards) as major_hazards,
    sum(h.closed_hazards) as closed_hazards
  from marts.inspections_now i
  join months m on i.checked_on between m.start_day and m.end_day
  left join hazards h on h.inspection_id = i.inspection_id
  where i.body = 'DEPARTMENT' and i.result is not null and not i.void
  group by i.checked_by, m.period
),
active as (
  select e.department_id, m.period, count_if(e.evidence_code = 'STUDY') as studies, count_if(e.evidence_code = 'LIST') as revised_lists
  from marts.task_evidence e
  join months m on e.done_on between m.start_day and m.end_day
  where e.evidence_kind = 'ACTIVITY' and e.period like '%Q%' and e.department_id is not null
  group by e.department_id, m.period
),
lines as (
  select line, substr(line, 1, 1) as form_section, cast(regexp_extract(line, '[0-9]+') as integer) as line_no, name,
    coalesce(printed_name, name) as printed_name, at_most, missing_fact
  from reference.form_lines
  where form = 'F5'
),
filled as (
  select d.jurisdiction, d.jurisdiction_name, d.district, cast(d.department_id as varchar) as department, d.department_name,
    m.period, m.start_day, m.end_day, l.*,
    if(l.missing_fact is null, coalesce(case l.line
      when 'B4a' then i.inspections
      when 'B4b' then i.enterprises
      when 'B4c' then i.hazards
      when 'B4d' then i.major_hazards
      when 'B4e' then i.closed_hazards
      when 'B8a' then a.studies
      when 'B8b' then a.revised_lists
    end, 0)) as value,
    if(l.line = 'B4c', i.problems) as filed_value
  from departments d
  cross join months m
  cross join lines l
  left join inspected i on i.department_id = d.department_id and i.period = m.period
  left join active a on a.department_id = d.department_id and a.period = m.period
)
select f.jurisdiction, f.jurisdiction_name, f.district, f.department, f.department_name, f.period, f.start_day, f.end_day,
  f.form_section, x.name as form_section_name, f.line_no, f.line, f.name as line_name, f.printed_name,
  cast(f.value as decimal(18, 4)) as value, cast(f.filed_value as decimal(18, 4)) as filed_value,
  n.code as no_value, n.name as no_value_name, f.missing_fact, f.at_most
from filled f
join reference.codes x on x.code_set = 'department_section' and x.code = f.form_section
left join reference.codes n on n.code_set = 'no_value' and n.code = if(f.missing_fact is not null, 'NOT_RECORDED')
