-- 分录计量口径: which journal lines count in which indicator and period, and in what
-- grain: one row per indicator, class, jurisdiction, part, period and measure   key: those   read by: marts.coverage_steps
-- booked_as is the period that the journal writes: the part for what the ledger posts by period, ALWAYS for the stock
-- of subjects in operation, which counts in every denominator, and for those of them whose state is as a duty asks or
-- of whom it asks nothing.
with rule_periods as (select * from reference.rule_periods),
measures (suffix, in_numerator, in_denominator) as (
  values ('covered', 1, 0), ('adjust', 0, 1), (null, 0, 1)
)
select coalesce(r.indicator || '.' || m.suffix, 'subjects') as measure,
  if(m.suffix is null or r.kind = 'STATE', 'ALWAYS', r.part) as booked_as,
  m.in_numerator, m.in_denominator,
  r.indicator, r.class, r.jurisdiction, r.standing, r.part, r.period, r.start_day, r.end_day,
  r.target_numerator, r.target_denominator
from rule_periods r
cross join measures m
