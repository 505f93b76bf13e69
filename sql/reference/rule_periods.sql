-- 口径适用期间: in which periods each rule is measured, and in which it is reported
-- grain: one row per indicator, class, jurisdiction, part and period   key: those
-- read by: marts.coverage_steps, marts.subject_duties, marts.uncovered_subjects
-- A rule applies to a part if it is in force on the part's last day. Self-checks are measured by the month and
-- reported by the month and as the sum of the months of a quarter, half-year and year.
with rules as (select * from reference.rules),
periods as (select * from reference.periods),
parts as (
  select r.*, p.period as part, p.months, p.start_day, p.end_day
  from rules r
  join periods p
    on p.period_kind = r.period_kind
    and r.effective_from <= p.end_day
    and coalesce(r.effective_to, date '9999-12-31') >= p.end_day
)
select a.obligation, a.indicator, a.indicator_name, a.kind, a.class, a.evidence, a.upload_days, a.grace_days,
  a.denominator_point, a.relaxed_period, a.target_numerator, a.target_denominator, a.jurisdiction, a.standing,
  a.part, a.months, a.start_day, a.end_day, p.period, p.period_kind
from parts a
join periods p
  on p.start_day <= a.start_day and a.end_day <= p.end_day
  and (p.period = a.part or a.kind = 'SELF_CHECK')
