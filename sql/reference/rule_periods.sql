-- 口径适用期间: in which periods each rule is measured, and in which it is reported
-- grain: one row per indicator, class, jurisdiction, part and period   key: those
-- read by: marts.coverage_steps, marts.subject_duties, marts.uncovered_subjects
-- A rule applies to a part if it is in force on the part's last day; some cut the part they come into force in, so that it
-- begins on that day. Self-checks are measured by the month and
-- reported by the month and as the sum of the months of a quarter, half-year and year. The longer period is that of
-- relaxed subjects (rule 9), else the part itself. scopes_on_first_day is what rule 7 asks for, NULL for other rules.
with rules as (select * from reference.rules),
periods as (select * from reference.periods),
scopes as (
  select indicator, array_agg(class || ' ' || jurisdiction) as scopes_on_first_day
  from rules
  where kind = 'SELF_CHECK'
  group by indicator
),
parts as (
  select r.*, p.period as part, p.months, greatest(p.start_day, r.counts_since) as start_day, p.end_day,
    coalesce(y.months, p.months) as longer_months,
    coalesce(y.start_day, greatest(p.start_day, r.counts_since)) as longer_start_day,
    p.end_day = coalesce(y.end_day, p.end_day) as ends_longer,
    if(r.kind = 'SELF_CHECK', s.scopes_on_first_day) as scopes_on_first_day
  from rules r
  join periods p
    on p.period_kind = r.period_kind
    and r.effective_from <= p.end_day and coalesce(r.effective_to, date '9999-12-31') >= p.end_day
  left join periods y
    on y.period_kind = r.relaxed_period and y.start_day <= p.start_day and p.end_day <= y.end_day
  left join scopes s on s.indicator = r.indicator
)
select a.obligation, a.indicator, a.indicator_name, a.kind, a.class, a.jurisdiction, a.standing,
  a.evidence, a.counts_since, a.times, a.licensed_times, coalesce(a.upload_days, -1) as upload_days, coalesce(a.grace_days, 0) as grace_days, a.denominator_point,
  a.target_numerator, a.target_denominator, a.part, a.months, a.start_day, a.end_day,
  a.longer_months, a.longer_start_day, a.ends_longer, a.scopes_on_first_day, p.period, p.period_kind
from parts a
join periods p
  on p.start_day <= a.start_day and a.end_day <= p.end_day
  and (p.period = a.part or a.kind = 'SELF_CHECK')
