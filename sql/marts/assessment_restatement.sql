-- 考评追溯: what a closed quarter's result says, and what the same quarter comes to as known now
-- grain: one row per unit and item of a quarter's result, and one with item TOTAL per unit
-- key: jurisdiction, quarter, unit, item   read by: examples/21
-- Late entries change what is known now and never what was published. NULL points are not scored.
with items as (select * from assessment.items ${asof}),
results as (select * from marts.assessment_versions where is_result),
published as (
  select r.jurisdiction, r.quarter, r.version, r.cut, i.unit, i.item, i.state, i.numerator, i.denominator, i.points
  from items i
  join results r
    on r.jurisdiction = i.jurisdiction and r.quarter = i.quarter and r.version = i.version and r.attempt = i.attempt
  union all
  select jurisdiction, quarter, version, cut, unit, 'TOTAL', grade, null, null, total
  from marts.assessment_results
  where is_result
),
known as (
  select jurisdiction, quarter, unit, item, state, numerator, denominator, points from marts.score_items_now
  union all
  select jurisdiction, quarter, unit, 'TOTAL', grade, null, null, total from marts.scores_now
)
select p.jurisdiction, p.quarter, p.version, p.cut, p.unit, p.item, p.state as published_state, k.state as known_state,
  p.numerator as published_numerator, k.numerator as known_numerator,
  p.denominator as published_denominator, k.denominator as known_denominator,
  p.points as published_points, k.points as known_points,
  coalesce(k.points, 0) - coalesce(p.points, 0) as difference,
  p.points is distinct from k.points or p.state is distinct from k.state
    or p.numerator is distinct from k.numerator or p.denominator is distinct from k.denominator as is_restated
from published p
left join known k
  on k.jurisdiction = p.jurisdiction and k.quarter = p.quarter and k.unit = p.unit and k.item = p.item
