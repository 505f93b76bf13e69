-- 监管对象应查与已查: who counts in which denominator and numerator, worked out from the source rows alone
-- grain: one row per indicator, class, part, judged day, subject and way of counting
-- key: indicator, class, part, day, subject_id, duty   read by: marts.uncovered_subjects, marts.period_exits, reconcile/coverage
-- duty: DUE counts in the denominator, REINSTATED counts though it closed (rule 3), EXITED left during the part.
-- The nine rules of denominators are those of schemas/catalog; the day a state, a run or a check is looked at is judge_day.
with spans as (
  select s.*, p.jurisdiction
  from marts.subject_spans s
  join reference.places p on p.town = s.town
),
checks as (select * from marts.subject_checks),
parts as (
  select r.*, coalesce(r.upload_days, -1) as upload_limit,
    coalesce(y.start_day, r.start_day) as longer_start_day, coalesce(y.months, r.months) as longer_months,
    r.end_day = coalesce(y.end_day, r.end_day) as ends_longer
  from reference.rule_periods r
  join marts.city_clock c on c.horizon <= r.start_day and r.start_day <= c.clock
  left join reference.periods y
    on y.period_kind = r.relaxed_period and y.start_day <= r.start_day and r.end_day <= y.end_day
  where r.part = r.period
),
judged as (
  select distinct r.*, least(d.day, r.end_day) as day
  from parts r
  join marts.judged_days d on r.start_day <= d.day
),
present as (
  select 'DUE' as duty, j.*, if(j.denominator_point = 'PERIOD_START', j.start_day, j.day) as judge_day,
    s.subject_id, s.town, s.department, s.level, s.sector, s.category, s.operating, s.standardised,
    s.run_from, s.next_run_from, s.operating_spans, s.suspended_spans
  from judged j
  join spans s
    on s.class = j.class and s.jurisdiction = j.jurisdiction and s.alive
    and if(j.denominator_point = 'PERIOD_START', j.start_day, j.day) >= s.from_day
    and if(j.denominator_point = 'PERIOD_START', j.start_day, j.day) < s.until_day
),
in_scope_at_start as (
  select distinct j.indicator, j.start_day, s.subject_id
  from parts j
  join reference.rules r on r.indicator = j.indicator and r.kind = 'SELF_CHECK'
  join spans s
    on s.class = r.class and s.jurisdiction = r.jurisdiction and s.operating
    and j.start_day >= s.from_day and j.start_day < s.until_day
  where j.kind = 'SELF_CHECK'
),
closings as (
  select 'CLOSED' as duty, j.*, s.until_day as day, date_add('day', -1, s.until_day) as judge_day,
    s.subject_id, s.town, s.department, s.level, s.sector, s.category, s.operating, s.standardised,
    s.run_from, s.next_run_from, s.operating_spans, s.suspended_spans
  from parts j
  join spans s
    on s.class = j.class and s.jurisdiction = j.jurisdiction and s.alive and s.until_day = s.run_until
    and s.until_day between j.start_day and j.end_day
  where j.kind = 'COVERAGE'
),
looked_at as (
  select l.*,
    element_at(k.first_days, if(l.standardised and l.ends_longer, l.longer_start_day, l.start_day)) as first_check,
    k.last_day as last_check,
    none_match(l.suspended_spans, x -> x.from_day <= l.judge_day and x.until_day > l.start_day) as unbroken,
    reduce(l.operating_spans, bigint '0',
      (days, x) -> days + greatest(bigint '0', date_diff('day', greatest(x.from_day, l.start_day),
        least(x.until_day, date_add('day', 1, l.judge_day)))), days -> days) as operating_days
  from (select * from present union all select * from closings) l
  left join checks k
    on k.subject_id = l.subject_id and k.evidence = l.evidence and k.upload_days = l.upload_limit
    and k.months = if(l.standardised and l.ends_longer, l.longer_months, l.months)
),
weighed as (
  select l.*,
    coalesce(l.first_check <= if(l.duty = 'CLOSED', l.judge_day, l.day), false) as covered,
    coalesce(l.first_check <= l.judge_day, false) as covered_when_judged,
    l.kind = 'COVERAGE'
      and if(l.unbroken, date_diff('day', l.run_from, l.judge_day) >= coalesce(l.grace_days, 0), l.operating_days >= 30) as due,
    l.kind = 'SELF_CHECK' and l.operating and f.subject_id is not null as due_for_month,
    l.standardised and not l.ends_longer as relaxed
  from looked_at l
  left join in_scope_at_start f
    on f.indicator = l.indicator and f.start_day = l.start_day and f.subject_id = l.subject_id
),
left_part as (
  select *,
    date_diff('day', day, end_day) < 10 and date_diff('day', day, next_run_from) <= 60
      and not covered and due and not relaxed and denominator_point = 'PERIOD_END' as comes_back
  from weighed
  where duty = 'CLOSED'
),
exits as (
  select *, row_number() over (partition by indicator, class, part, subject_id order by day) as turn
  from left_part
  where not coalesce(comes_back, false)
)
select indicator, class, jurisdiction, standing, evidence, part, start_day, end_day, day, duty, subject_id,
  town, department, level, sector, category, run_from as opened_on, first_check, last_check,
  1 as denominator, if(covered, 1, 0) as numerator, 0 as exited, 0 as exited_covered
from weighed
where duty = 'DUE' and not relaxed
  and (due_for_month or due or (kind = 'COVERAGE' and operating and covered_when_judged))
union all
select l.indicator, l.class, l.jurisdiction, l.standing, l.evidence, l.part, l.start_day, l.end_day, j.day, 'REINSTATED',
  l.subject_id, l.town, l.department, l.level, l.sector, l.category, l.run_from, cast(null as date), l.last_check,
  1, 0, 0, 0
from left_part l
join judged j
  on j.indicator = l.indicator and j.class = l.class and j.jurisdiction = l.jurisdiction and j.part = l.part
  and j.day >= l.day and j.day < l.next_run_from
where l.comes_back
union all
select l.indicator, l.class, l.jurisdiction, l.standing, l.evidence, l.part, l.start_day, l.end_day, j.day, 'EXITED',
  l.subject_id, l.town, l.department, l.level, l.sector, l.category, l.run_from, l.first_check, l.last_check,
  0, 0, 1, if(l.covered, 1, 0)
from exits l
join judged j
  on j.indicator = l.indicator and j.class = l.class and j.jurisdiction = l.jurisdiction and j.part = l.part
  and j.day >= l.day
where l.turn = 1
