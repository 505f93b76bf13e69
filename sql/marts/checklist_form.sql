-- 企业重点检查内容（附件2）F6: how many enterprises were asked each item, by themselves and by departments, and failed it
-- grain: one row per period begun, kind of unit, jurisdiction, unit and line   key: period, unit_kind, jurisdiction, unit, line
-- read by: dashboard/report, tests, examples
-- G10, “从部门和企业两个层面”: what enterprises file of themselves (自查, 带队检查) beside what departments found on site; both with
-- a result, rechecks left out, answers 不适用 too. Enterprises count once in the period and where they stood when inspected, and fail
-- if they failed in any inspection of it. contradicted: never failed in their own checks, but in a department's. Items are those of
-- reference.form_lines on whatever checklist.
with periods as (
  select p.period, p.period_kind, p.start_day, least(p.end_day, c.clock) as end_day
  from reference.periods p
  join marts.city_clock c on c.horizon <= p.start_day and p.start_day <= c.clock
),
areas as (select * from reference.form_areas where form = 'F6'),
items as (select line, item from reference.form_lines where form = 'F6'),
lines as (
  select distinct line, cast(regexp_extract(line, '[0-9]+') as integer) as line_no, name, coalesce(printed_name, name) as printed_name, at_most
  from reference.form_lines
  where form = 'F6'
),
answers as (
  select t.line, i.subject_id, i.checked_on, s.town, i.body = 'ENTERPRISE' as own, a.answer = 'FAILS' as fails
  from marts.checklist_answers a
  join items t on t.item = a.item
  join marts.inspections_now i on i.inspection_id = a.inspection_id
  join marts.subject_spans s on s.subject_id = i.subject_id and i.checked_on >= s.from_day and i.checked_on < s.until_day
  where a.answer <> 'NOT_APPLICABLE' and i.result is not null and not i.void and i.type <> 'RECHECK'
    and (i.body = 'ENTERPRISE' or i.body = 'DEPARTMENT' and i.on_site)
),
judged as (
  select q.period, r.unit_kind, r.jurisdiction, r.unit, a.line, a.subject_id, bool_or(a.own) as self_checked,
    bool_or(a.own and a.fails) as self_failing, bool_or(not a.own) as inspected, bool_or(not a.own and a.fails) as inspected_failing
  from answers a
  join areas r on r.area = a.town
  join periods q on a.checked_on between q.start_day and q.end_day
  group by q.period, r.unit_kind, r.jurisdiction, r.unit, a.line, a.subject_id
),
counted as (
  select period, unit_kind, jurisdiction, unit, line, count_if(self_checked) as self_checked, count_if(self_failing) as self_failing,
    count_if(inspected) as inspected, count_if(inspected_failing) as inspected_failing,
    count_if(self_checked and not self_failing and inspected_failing) as contradicted
  from judged
  group by period, unit_kind, jurisdiction, unit, line
),
units as (
  select distinct unit_kind, jurisdiction, unit, unit_name
  from areas
  where town is not null
)
select q.period, q.period_kind, q.start_day, q.end_day, u.unit_kind, u.jurisdiction, u.unit, u.unit_name, l.line_no, l.line,
  l.name as line_name, l.printed_name, l.at_most, coalesce(c.self_checked, 0) as self_checked, coalesce(c.self_failing, 0) as self_failing,
  coalesce(c.inspected, 0) as inspected, coalesce(c.inspected_failing, 0) as inspected_failing, coalesce(c.contradicted, 0) as contradicted
from periods q
cross join units u
cross join lines l
left join counted c
  on c.period = q.period and c.unit_kind = u.unit_kind and c.jurisdiction = u.jurisdiction and c.unit = u.unit and c.line = l.line
