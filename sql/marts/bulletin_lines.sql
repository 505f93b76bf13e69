-- 通报指标（周、月、季、半年）F7: what the bulletins tell of a jurisdiction and its districts, line by line
-- grain: one row per period begun, kind of unit, jurisdiction, unit and line   key: period, unit_kind, jurisdiction, unit, line
-- read by: dashboard/report, tests, examples
-- Weekly J27, monthly L01, quarterly Q08, half-yearly L02: no document prints a form, so all tell the same lines, as known now and no
-- further than the clock (本系统约定). value is what happened in the period (accidents by their own day), or stood on its last day
-- (C7–C9; A4 and B2–B6 in the year, half-year or quarter of that day). value_before is the period before, value_ytd from 1 January on,
-- value_last_year the same days a year earlier, or the day a year earlier of what stands. filed_value: what offices recorded
-- themselves (A3, by the grade they gave). D counts in the unit of the authority, all else where the subject or accident was. An
-- on-time rectification (C10b) counts on the first day on which its deadline has come and it is closed.
with clock as (select clock, horizon from marts.city_clock),
begun as (
  select period, period_kind, start_day, end_day, date_add('month', -months, start_day) as before_start
  from reference.periods
  where period_kind <> 'YEAR'
  union all
  select format('%dW%02d', year_of_week(w.start_day), week(w.start_day)), 'WEEK', w.start_day, date_add('day', 6, w.start_day),
    date_add('day', -7, w.start_day)
  from clock c
  cross join unnest(sequence(date_trunc('week', date_add('day', 6, c.horizon)), c.clock, interval '7' day)) as w (start_day)
),
spans as (
  select b.period, b.period_kind, b.start_day, least(b.end_day, c.clock) as end_day, b.before_start,
    date_add('day', -1, b.start_day) as before_end, date_trunc('year', least(b.end_day, c.clock)) as year_start,
    date_add('year', -1, date_trunc('year', least(b.end_day, c.clock))) as last_start,
    date_add('year', -1, least(b.end_day, c.clock)) as last_end
  from begun b
  join clock c on c.horizon <= b.start_day and b.start_day <= c.clock
),
areas as (select * from reference.areas),
accidents as (
  select a.jurisdiction, a.jurisdiction as whole, a.district, m.line, m.filed, a.occurred_on as day, cast(null as date) as until_day,
    sum(m.amount) as amount
  from marts.accidents_now a
  cross join unnest(array[
    cast(row('A1', false, 1) as row(line varchar, filed boolean, amount decimal(18, 4))),
    row('A2', false, a.deaths),
    row('A3', false, if(a.accident_grade <> 'GENERAL', 1, 0)),
    row('A3', true, if(a.recorded_grade <> 'GENERAL', 1, 0))
  ]) as m (line, filed, amount)
  where a.counted
  group by a.jurisdiction, a.district, m.line, m.filed, a.occurred_on
),
ceilings as (
  select r.area_code, r.year, max_by(r.deaths, row(r.set_on, r.ceiling_id)) as deaths
  from newest.death_ceiling ${asof} r
  join clock c on r.set_on <= c.clock
  group by r.area_code, r.year
),
allotted as (
  select a.jurisdiction, if(a.area = a.jurisdiction, a.jurisdiction) as whole, if(a.area = a.district, a.district) as district,
    'A4' as line, false as filed, date(format('%d-01-01', r.year)) as day, date(format('%d-12-31', r.year)) as until_day,
    cast(r.deaths as decimal(18, 4)) as amount
  from ceilings r
  join areas a on a.area = r.area_code
),
checks as (
  select a.jurisdiction, a.jurisdiction as whole, a.district, 'B1' as line, false as filed, i.checked_on as day,
    cast(null as date) as until_day, cast(count(*) as decimal(18, 4)) as amount
  from marts.inspections_now i
  join marts.subject_spans s on s.subject_id = i.subject_id and i.checked_on >= s.from_day and i.checked_on < s.until_day
  join areas a on a.area = s.town
  where i.body = 'DEPARTMENT' and i.on_site and i.type <> 'RECHECK' and i.result is not null and not i.void
  group by a.jurisdiction, a.district, i.checked_on
),
coverage_lines (indicator, line) as (
  values ('C1', 'B2'), ('C2', 'B3'), ('C4', 'B4'), ('C5', 'B5'), ('C8', 'B6')
),
covered as (
  select s.jurisdiction, s.district, l.line, p.end_day as until_day, s.day, sum(s.numerator) as numerator, sum(s.denominator) as denominator
  from marts.coverage_steps s
  join coverage_lines l on l.indicator = s.indicator
  join reference.periods p on p.period = s.period
  group by s.jurisdiction, s.district, l.line, p.end_day, s.day
),
coverage as (
  select c.jurisdiction, c.jurisdiction as whole, c.district, c.line || m.part as line, false as filed, c.day, c.until_day,
    cast(m.amount as decimal(18, 4)) as amount
  from covered c
  cross join unnest(array['a', 'b'], array[c.denominator, c.numerator]) as m (part, amount)
),
measures (measure, facets, line, stands, times) as (
  values
    ('hazard.found', '', 'C1', false, decimal '1.0000'),
    ('hazard.found', '^MAJOR\.', 'C2', false, decimal '1.0000'),
    ('hazard.closed', '', 'C3', false, decimal '1.0000'),
    ('hazard.closed', '^MAJOR\.', 'C4', false, decimal '1.0000'),
    ('hazard.found', '^MAJOR\.(SELF_CHECK|EXPERT|DIAGNOSIS)$', 'C5', false, decimal '1.0000'),
    ('hazard.found', '^MAJOR\.(DEPARTMENT|GRID|RESIDENT|REPORT)$', 'C6', false, decimal '1.0000'),
    ('hazard.found', '', 'C7', true, decimal '1.0000'),
    ('hazard.closed', '', 'C7', true, decimal '-1.0000'),
    ('hazard.overdue', '', 'C8', true, decimal '1.0000'),
    ('hazard.overdue', '^MAJOR\.', 'C9', true, decimal '1.0000'),
    ('H2.due', '', 'C10a', false, decimal '1.0000'),
    ('H2.on_time', '', 'C10b', false, decimal '1.0000'),
    ('E3.penalties', '', 'D1a', false, decimal '1.0000'),
    ('E3.fined_yuan', '', 'D1b', false, decimal '0.0001'),
    ('E3.acts', '^SHUTDOWN$', 'D2', false, decimal '1.0000'),
    ('E3.transferred', '', 'D3', false, decimal '1.0000'),
    ('E3.acts', '^EXPOSED$', 'D4a', false, decimal '1.0000'),
    ('E3.acts', '^INTERVIEWED$', 'D4b', false, decimal '1.0000'),
    ('E3.acts', '^SANCTIONED$', 'D4c', false, decimal '1.0000'),
    ('E3.acts', '^TYPICAL', 'D5a', false, decimal '1.0000'),
    ('E3.acts', '^TYPICAL_DANGEROUS_WORK$', 'D5b', false, decimal '1.0000'),
    ('unit.study', '', 'E1', false, decimal '1.0000'),
    ('unit.bulletin', '', 'E2', false, decimal '1.0000'),
    ('unit.reports_due', '', 'E3a', false, decimal '1.0000'),
    ('unit.reports_on_time', '', 'E3b', false, decimal '1.0000')
),
posted as (
  select a.jurisdiction, a.district, j.measure, j.facet, j.day, sum(j.amount) as amount
  from indicators.journal ${asof} j
  join areas a on a.area = j.town
  where j.measure in ('hazard.found', 'hazard.closed', 'hazard.overdue', 'H2.due', 'H2.on_time', 'E3.penalties', 'E3.fined_yuan',
    'E3.acts', 'E3.transferred', 'unit.study', 'unit.bulletin', 'unit.reports_due', 'unit.reports_on_time')
  group by a.jurisdiction, a.district, j.measure, j.facet, j.day
),
journal as (
  select p.jurisdiction, p.jurisdiction as whole, p.district, m.line, false as filed, p.day,
    if(m.stands, date '9999-12-31') as until_day, cast(p.amount * m.times as decimal(18, 4)) as amount
  from posted p
  join measures m on m.measure = p.measure and regexp_like(p.facet, m.facets)
),
facts as (
  select * from accidents
  union all
  select * from allotted
  union all
  select * from checks
  union all
  select * from coverage
  union all
  select * from journal
),
kinds (unit_kind) as (
  values ('JURISDICTION'), ('DISTRICT')
),
marked as (
  select s.period, k.unit_kind, f.jurisdiction, if(k.unit_kind = 'DISTRICT', f.district, f.whole) as unit, f.line, f.filed, f.amount,
    f.until_day is not null as stands,
    if(f.until_day is null, f.day >= s.start_day, f.until_day >= s.end_day) as counts_now,
    if(f.until_day is null, f.day between s.before_start and s.before_end, f.day <= s.before_end and f.until_day >= s.before_end)
      as counts_before,
    f.day >= s.year_start as counts_this_year,
    if(f.until_day is null, f.day between s.last_start and s.last_end, f.day <= s.last_end and f.until_day >= s.last_end)
      as counts_last_year
  from facts f
  join spans s on f.day <= s.end_day
  cross join kinds k
),
counted as (
  select period, unit_kind, jurisdiction, unit, line,
    sum(amount) filter (where counts_now and not filed) as value,
    sum(amount) filter (where counts_before and not filed) as value_before,
    sum(amount) filter (where counts_this_year and not stands and not filed) as value_ytd,
    sum(amount) filter (where counts_last_year and not filed) as value_last_year,
    sum(amount) filter (where counts_now and filed) as filed_value
  from marked
  where unit is not null
  group by period, unit_kind, jurisdiction, unit, line
),
lines as (
  select line, substr(line, 1, 1) as form_section, cast(regexp_extract(line, '[0-9]+') as integer) as line_no, name, at_most,
    missing_fact, line = 'A3' as filed_too, regexp_like(line, '^C[789]$') as stock, regexp_like(line, '^(A4$|B[2-6])') as dated
  from reference.form_lines
  where form = 'F7'
),
units as (
  select distinct k.unit_kind, a.jurisdiction, if(k.unit_kind = 'DISTRICT', a.district, a.jurisdiction) as unit
  from areas a
  cross join kinds k
  where a.town is not null
),
filled as (
  select s.period, s.period_kind, s.start_day, s.end_day, u.unit_kind, u.jurisdiction, u.unit, l.*,
    case when l.missing_fact is not null then 'NOT_RECORDED' when l.dated and c.value is null then 'NOT_APPLICABLE' end as no_value,
    if(l.dated or l.missing_fact is not null, c.value, coalesce(c.value, 0)) as value,
    if(l.dated or l.missing_fact is not null, c.value_before, coalesce(c.value_before, 0)) as value_before,
    if(l.dated or l.stock or l.missing_fact is not null, null, coalesce(c.value_ytd, 0)) as value_ytd,
    if(l.dated or l.missing_fact is not null, c.value_last_year, coalesce(c.value_last_year, 0)) as value_last_year,
    if(l.filed_too, coalesce(c.filed_value, 0)) as filed_value
  from spans s
  cross join units u
  cross join lines l
  left join counted c
    on c.period = s.period and c.unit_kind = u.unit_kind and c.jurisdiction = u.jurisdiction and c.unit = u.unit and c.line = l.line
)
select f.period, f.period_kind, f.start_day, f.end_day, f.unit_kind, f.jurisdiction, f.unit, p.town_name as unit_name, f.form_section,
  x.name as form_section_name, f.line_no, f.line, f.name as line_name,
  cast(f.value as decimal(18, 4)) as value, cast(f.value_before as decimal(18, 4)) as value_before,
  cast(f.value_ytd as decimal(18, 4)) as value_ytd, cast(f.value_last_year as decimal(18, 4)) as value_last_year,
  cast(f.filed_value as decimal(18, 4)) as filed_value, f.no_value, n.name as no_value_name, f.missing_fact, f.at_most
from filled f
join reference.codes x on x.code_set = 'bulletin_section' and x.code = f.form_section
left join reference.codes n on n.code_set = 'no_value' and n.code = f.no_value
left join reference.places p on p.town = f.unit
