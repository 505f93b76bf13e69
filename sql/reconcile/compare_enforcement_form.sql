-- 调度表执法行：C3–C8 与分录账、变更历史另法重算
-- grain: one row per judged day, unit and line of the form
-- What adds up is the journal's, by day; enterprises are counted by their first day in the unit and line.
with form as (select * from marts.enforcement_form),
action as (
  select effective_from as start_day, coalesce(effective_to, date '9999-12-31') as end_day
  from reference.documents
  where ref = 'S2'
),
units as (
  select a.area, u.unit
  from reference.areas a
  cross join unnest(array[a.town, a.district, a.jurisdiction]) as u (unit)
  where u.unit is not null
  group by a.area, u.unit
),
journal as (
  select case
      when j.measure = 'E3.penalties' then 'C3a'
      when j.measure = 'E3.fined_yuan' then 'C3b'
      when j.measure = 'E3.transferred' then 'C5'
      when j.facet = 'BOTH_PENALISED' then 'C4'
      else 'C8a'
    end as line, j.facet, j.town as area, j.day, j.amount
  from indicators.journal ${asof} j
  join action a on j.day between a.start_day and a.end_day
  where j.measure in ('E3.penalties', 'E3.fined_yuan', 'E3.transferred')
    or (j.measure = 'E3.acts' and (j.facet = 'BOTH_PENALISED' or j.facet like 'TYPICAL%'))
),
added as (
  select line, area, day, amount from journal
  union all
  select 'C8b', area, day, amount from journal where facet = 'TYPICAL_DANGEROUS_WORK'
),
marked as (
  select c.area, c.subject_id, m.line, m.happened_on
  from marts.enforcement_cases c
  cross join unnest(
    array['C6', 'C7', 'C7', 'C7', 'C7a', 'C7b', 'C7c'],
    array[if(c.shutdown_ordered, c.decided_on), c.exposed_on, c.interviewed_on, c.sanctioned_on, c.exposed_on, c.interviewed_on,
      c.sanctioned_on]
  ) as m (line, happened_on)
  where c.counted
),
firsts as (
  select m.line, u.unit, m.subject_id, min(m.happened_on) as first_day
  from marked m
  join action a on m.happened_on between a.start_day and a.end_day
  join units u on u.area = m.area
  group by m.line, u.unit, m.subject_id
),
recomputed as (
  select d.day, f.unit, f.line, cast(count(*) as decimal(18, 0)) as value
  from firsts f
  join marts.judged_days d on f.first_day <= d.day
  group by d.day, f.unit, f.line
  union all
  select d.day, u.unit, x.line, cast(sum(x.amount) as decimal(18, 0))
  from added x
  join units u on u.area = x.area
  join marts.judged_days d on x.day <= d.day
  group by d.day, u.unit, x.line
)
select 'F1.' || f.line as indicator, f.value * if(f.line = 'C3b', 10000, 1) <> coalesce(r.value, 0) as differs,
  format('%s, %s: form %s, history %s', f.day, f.unit_name, f.value, r.value) as example
from form f
left join recomputed r on r.day = f.day and r.unit = f.unit and r.line = f.line
