-- 监管对象应查与已查: who counts in which denominator and numerator, worked out from the source rows alone
-- grain: one row per indicator, class, part, judged day, subject and way of counting
-- key: indicator, class, part, day, subject_id, duty   read by: marts.uncovered_subjects, marts.period_exits, dashboard/subject, reconcile
-- duty: DUE counts in the denominator, REINSTATED counts though it closed (rule 3), EXITED left during the part
-- (nobody leaves a denominator that is fixed on the first day).
-- State, run and grace are looked at on judge_day: the judged day, the part's first day (rule 8) or the day before closing.
-- Duties of a state (STATE) are due of all in operation that are asked, and done by those that lack nothing of what it must have.
-- The district is looked up here, not by the readers of this view: a question about one then works out no others.
with spans as (
  select s.*, p.jurisdiction, p.district
  from marts.subject_spans s
  join reference.places p on p.town = s.town
),
checks as (select * from marts.subject_checks),
parts as (
  select r.*, split(e.attributes, '|') as asked, split(e.asked_of, '|') as asked_of
  from reference.rule_periods r
  join reference.evidence e on e.id = r.evidence
  where r.part = r.period
),
judged as (
  select distinct r.*, least(d.day, r.end_day) as day
  from parts r
  join marts.judged_days d on r.start_day between d.horizon and d.day
),
present as (
  select j.*, s.subject_id, s.district, s.town, s.department, s.level, s.sector, s.category, s.operating, s.standardised,
    s.licensed_or_above_scale, s.run_from, array_except(j.asked, s.held) as lacking,
    coalesce(cardinality(array_except(j.asked_of, s.held)), 0) = 0 as is_asked,
    s.operating_spans, s.suspended_spans, if(j.denominator_point = 'PERIOD_START', j.start_day, j.day) as judge_day
  from judged j
  join spans s
    on s.class = j.class and s.jurisdiction = j.jurisdiction and s.alive
    and if(j.denominator_point = 'PERIOD_START', j.start_day, j.day) >= s.from_day
    and if(j.denominator_point = 'PERIOD_START', j.start_day, j.day) < s.until_day
),
looked_at as (
  select p.*, element_at(k.first_days, if(p.standardised and p.ends_longer, p.longer_start_day, p.start_day)) as first_check,
    k.last_day as last_check,
    none_match(p.suspended_spans, x -> x.from_day <= p.judge_day and x.until_day > p.start_day) as unbroken,
    reduce(p.operating_spans, bigint '0',
      (days, x) -> days + greatest(bigint '0', date_diff('day', greatest(x.from_day, p.start_day),
        least(x.until_day, date_add('day', 1, p.judge_day)))),
      days -> days) as operating_days,
    f.operating and contains(p.scopes_on_first_day, f.class || ' ' || f.jurisdiction) as in_scope_on_first_day
  from present p
  left join checks k
    on k.subject_id = p.subject_id and k.indicator = p.indicator and k.evidence = p.evidence and k.upload_days = p.upload_days
    and k.counts_since = p.counts_since and k.times = if(p.licensed_or_above_scale, p.licensed_times, p.times)
    and k.months = if(p.standardised and p.ends_longer, p.longer_months, p.months)
  left join spans f
    on f.subject_id = p.subject_id and p.kind = 'SELF_CHECK' and p.start_day >= f.from_day and p.start_day < f.until_day
),
due as (
  select *, coalesce(if(kind = 'STATE', cardinality(lacking) = 0, first_check <= day), false) as covered
  from looked_at
  where (kind = 'STATE' and operating and is_asked)
    or (kind = 'SELF_CHECK' and operating and in_scope_on_first_day)
    or (kind = 'COVERAGE' and (ends_longer or not standardised) and (
      if(unbroken, date_diff('day', run_from, judge_day) >= grace_days, operating_days >= 30)
      or (operating and first_check <= judge_day)))
),
closings as (
  select c.*, s.subject_id, s.district, s.town, s.department, s.level, s.sector, s.category, s.standardised, s.run_from,
    s.until_day as closed_on, s.next_run_from, k.last_day as last_check,
    coalesce(element_at(k.first_days, if(s.standardised and c.ends_longer, c.longer_start_day, c.start_day)) < s.until_day,
      false) as covered,
    if(none_match(s.suspended_spans, x -> x.from_day < s.until_day and x.until_day > c.start_day),
      date_diff('day', s.run_from, s.until_day) - 1 >= c.grace_days,
      reduce(s.operating_spans, bigint '0',
        (days, x) -> days + greatest(bigint '0', date_diff('day', greatest(x.from_day, c.start_day),
          least(x.until_day, s.until_day))),
        days -> days) >= 30) as due
  from parts c
  join spans s
    on s.class = c.class and s.jurisdiction = c.jurisdiction and s.alive and s.until_day = s.run_until
    and s.until_day between c.start_day and c.end_day
  left join checks k
    on k.subject_id = s.subject_id and k.indicator = c.indicator and k.evidence = c.evidence and k.upload_days = c.upload_days
    and k.counts_since = c.counts_since and k.times = if(s.licensed_or_above_scale, c.licensed_times, c.times)
    and k.months = if(s.standardised and c.ends_longer, c.longer_months, c.months)
  where c.kind = 'COVERAGE' and c.denominator_point = 'PERIOD_END'
),
undone as (
  select *,
    coalesce(date_diff('day', closed_on, end_day) < 10 and date_diff('day', closed_on, next_run_from) <= 60
      and due and not covered and (ends_longer or not standardised),
      false) as reinstated
  from closings
),
departures as (
  select *, row_number() over (partition by indicator, class, part, subject_id, reinstated order by closed_on) as turn
  from undone
)
select indicator, class, jurisdiction, standing, part, start_day, end_day, day, 'DUE' as duty, subject_id,
  district, town, department, level, sector, category, run_from as opened_on, last_check,
  1 as denominator, if(covered, 1, 0) as numerator, 0 as exited, 0 as exited_covered, nullif(array_join(lacking, '|'), '') as lacks
from due
union all
select d.indicator, d.class, d.jurisdiction, d.standing, d.part, d.start_day, d.end_day, j.day,
  if(d.reinstated, 'REINSTATED', 'EXITED'), d.subject_id,
  d.district, d.town, d.department, d.level, d.sector, d.category, d.run_from, d.last_check,
  if(d.reinstated, 1, 0), 0, if(d.reinstated, 0, 1), if(d.covered and not d.reinstated, 1, 0), null
from departures d
join judged j
  on j.indicator = d.indicator and j.class = d.class and j.jurisdiction = d.jurisdiction and j.part = d.part
  and j.day >= d.closed_on
where if(d.reinstated, j.day < d.next_run_from, d.turn = 1)
