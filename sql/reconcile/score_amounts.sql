-- 考评取数结果：the amounts of both sides and the condition of each question and unit, and of bonus and penalty
-- grain: one row per scheme, jurisdiction, quarter, question, side and unit   key: scheme, jurisdiction, quarter, kind, id, side, unit
-- read by: reconcile/score_found, reconcile/compare_scores
-- A side is either of milestones or of accounts, never of both.
with questions as (select * from marts.score_questions),
periods as (select * from reference.periods),
sides as (
  select scheme, unit_kind, jurisdiction, quarter, start_day, end_day, year_day, day, known, kind, id, 1 as side, numerator as quantity
  from questions
  union all
  select scheme, unit_kind, jurisdiction, quarter, start_day, end_day, year_day, day, known, kind, id, 2, denominator
  from questions
  union all
  select scheme, unit_kind, jurisdiction, quarter, start_day, end_day, year_day, day, known, kind, id, 3, applies_if
  from questions
  union all
  select distinct scheme, unit_kind, jurisdiction, quarter, start_day, end_day, year_day, day, known, 'UNIT', v.id, 1, v.quantity
  from questions
  cross join (
    values ('bonus', 'decision.bonus@QUARTER'), ('penalty', 'decision.penalty@QUARTER')
  ) as v (id, quantity)
),
terms as (
  select s.*,
    if(starts_with(t.term, '-'), -1, 1) * cast(coalesce(regexp_extract(t.term, '^-?([0-9]+)\*', 1), '1') as bigint) as factor,
    regexp_extract(t.term, '^-?(?:[0-9]+\*)?([A-Za-z][A-Za-z0-9_.]*)', 1) as measure,
    split(regexp_extract(t.term, '\[([^\]]*)\]', 1), '|') as kinds,
    coalesce(regexp_extract(t.term, '@([A-Z_]+)$', 1), 'NOW') as window_name
  from sides s
  cross join unnest(split(replace(s.quantity, ' - ', ' + -'), ' + ')) as t (term)
  where s.quantity is not null
),
looked_at as (
  select t.*, p.period as booked_as, date '0001-01-01' as from_day, if(t.window_name in ('HALF_YEAR', 'YEAR'), t.day, t.known) as until_day
  from terms t
  join periods p on
    case t.window_name
      when 'MONTHS' then p.period_kind = 'MONTH' and p.start_day between t.start_day and t.end_day
      when 'ENDED_MONTHS' then p.period_kind = 'MONTH' and p.start_day >= t.start_day and p.end_day <= t.day
      when 'YEAR_MONTHS' then p.period_kind = 'MONTH' and p.start_day between t.year_day and t.end_day
      when 'YEAR_QUARTERS' then p.period_kind = 'QUARTER' and p.start_day between t.year_day and t.end_day
      when 'QUARTER' then p.period_kind = 'QUARTER' and t.start_day between p.start_day and p.end_day
      when 'HALF_YEAR' then p.period_kind = 'HALF_YEAR' and t.start_day between p.start_day and p.end_day
      when 'YEAR' then p.period_kind = 'YEAR' and t.start_day between p.start_day and p.end_day
      else false
    end
  union all
  select t.*, 'ALWAYS', if(t.window_name = 'IN_QUARTER', t.start_day, date '0001-01-01'), t.day
  from terms t
  where t.window_name in ('NOW', 'IN_QUARTER')
  union all
  select t.*, 'ALWAYS', date '0001-01-01', p.end_day
  from terms t
  join periods p on p.period_kind = 'MONTH' and p.start_day >= t.start_day and p.end_day <= t.day
  where t.window_name = 'ENDED_MONTHS_STOCK'
)
select t.scheme, t.jurisdiction, t.quarter, t.kind, t.id, t.side, m.unit,
  sum(t.factor * if(t.window_name = 'MILESTONES', m.milestone, m.towards)) as amount
from terms t
join marts.score_milestones m
  on m.scheme = t.scheme and m.jurisdiction = t.jurisdiction and m.quarter = t.quarter and arrays_overlap(t.kinds, m.title_kinds)
where t.window_name in ('MILESTONES', 'TOWARDS_MILESTONES')
group by t.scheme, t.jurisdiction, t.quarter, t.kind, t.id, t.side, m.unit
union all
select l.scheme, l.jurisdiction, l.quarter, l.kind, l.id, l.side, p.unit, sum(l.factor * p.amount) as amount
from looked_at l
join marts.score_posted p
  on p.jurisdiction = l.jurisdiction and p.unit_kind = l.unit_kind and p.measure = l.measure and p.booked_as = l.booked_as and p.day >= l.from_day and p.day <= l.until_day
  and (l.kinds is null or any_match(l.kinds, k -> if(k like '%*', starts_with(p.kind, rtrim(k, '*')), p.kind = k)))
group by l.scheme, l.jurisdiction, l.quarter, l.kind, l.id, l.side, p.unit
