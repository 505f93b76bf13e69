-- 考评固化：考评项
-- grain: one row per assessed unit, quarter and item   stored in: assessment.items
select jurisdiction, quarter, unit, item, unit_kind, scheme, day, state, numerator, denominator, "value", formula, weight,
  effective_weight, points
from marts.score_items_now
