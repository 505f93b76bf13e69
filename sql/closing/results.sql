-- 考评固化：结果
-- grain: one row per assessed unit and quarter   stored in: assessment.results
select jurisdiction, quarter, unit, unit_kind, scheme, peer_group, day, points, bonus, penalty, total, grade, vetoes,
  vetoes_pending, unscored_weight, peer_rank, place
from marts.scores_now
