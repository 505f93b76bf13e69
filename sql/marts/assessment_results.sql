-- 考评结果: scores of approved versions; the newest approved one of a quarter is its result
-- grain: one row per approved version and unit   key: jurisdiction, quarter, version, unit
-- read by: marts.assessment_restatement, examples/22
with results as (select * from assessment.results ${asof})
select v.jurisdiction, v.quarter, v.version, v.is_result, v.cut, v.approved_at, v.published_at, r.unit, r.unit_kind, r.scheme,
  r.peer_group, r.day, r.points, r.bonus, r.penalty, r.total, r.grade, r.vetoes, r.vetoes_pending, r.unscored_weight,
  r.peer_rank, r.place
from results r
join marts.assessment_versions v
  on v.jurisdiction = r.jurisdiction and v.quarter = r.quarter and v.version = r.version and v.attempt = r.attempt
where v.is_approved
