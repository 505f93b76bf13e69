-- 调度表：各行与分录账、变更历史另法重算
-- grain: one row per judged day, unit and line A1, A3, B1–B10 of either side
-- The form counts distinct enterprises of all inspections; here each enterprise has, per unit and line, a first day, and
-- those up to a day are counted. A1 and A3 are the journal's major hazards by day of discovery.
with form as (select * from marts.major_hazard_form where line in ('A1', 'A3') or line like 'B%'),
action as (
  select effective_from as start_day, coalesce(effective_to, date '9999-12-31') as end_day
  from reference.documents
  where ref = 'S2'
),
inspections as (
  select inspection_id, max_by(row(cdc_op, subject_id, checked_on,
      body = 'DEPARTMENT' and on_site and type <> 'RECHECK' and result is not null and not void),
    row(cdc_epoch, cdc_lsn, cdc_order, cdc_offset)) as newest
  from history.inspection ${asof}
  group by inspection_id
),
failures as (
  select inspection_id, item
  from (
    select answer_id, max_by(row(cdc_op, inspection_id, item, answer), row(cdc_epoch, cdc_lsn, cdc_order, cdc_offset)) as newest
    from history.inspection_answer ${asof}
    group by answer_id
  )
  cross join unnest(array[newest]) as n (cdc_op, inspection_id, item, answer)
  where cdc_op <> 'd' and answer = 'FAILS'
),
checks as (
  select i.inspection_id, n.subject_id, n.checked_on, p.town, p.district, p.jurisdiction
  from inspections i
  cross join unnest(array[i.newest]) as n (cdc_op, subject_id, checked_on, counts)
  join action a on n.checked_on between a.start_day and a.end_day
  join marts.subject_spans s on s.subject_id = n.subject_id and s.from_day <= n.checked_on and n.checked_on < s.until_day
  join reference.places p on p.town = s.town
  where n.cdc_op <> 'd' and n.counts
),
marked as (
  select c.*, 'B1' as line from checks c
  union all
  select c.*, f.line
  from checks c
  join failures x on x.inspection_id = c.inspection_id
  join reference.form_lines f on f.form = 'F1' and f.item = x.item
),
firsts as (
  select line, unit, subject_id, min(checked_on) as first_day
  from marked
  cross join unnest(array_distinct(array[town, district, jurisdiction])) as u (unit)
  group by line, unit, subject_id
),
recomputed as (
  select d.day, f.unit, f.line, count(*) as value
  from firsts f
  join marts.judged_days d on f.first_day <= d.day
  group by d.day, f.unit, f.line
  union all
  select d.day, u.unit, if(split_part(j.facet, '.', 2) in ('SELF_CHECK', 'EXPERT', 'DIAGNOSIS'), 'A1', 'A3'), sum(j.amount)
  from indicators.journal ${asof} j
  join action a on j.day between a.start_day and a.end_day
  join marts.judged_days d on j.day <= d.day
  join reference.places p on p.town = j.town
  cross join unnest(array_distinct(array[p.town, p.district, p.jurisdiction])) as u (unit)
  where j.measure = 'hazard.found' and j.facet like 'MAJOR.%'
  group by 1, 2, 3
)
select 'F1.' || f.line as indicator, f.value <> coalesce(r.value, 0) as differs,
  format('%s, %s: form %d, history %d', f.day, f.unit_name, f.value, coalesce(r.value, 0)) as example
from form f
left join recomputed r on r.day = f.day and r.unit = f.unit and r.line = f.line
