-- 考评所见：numerator, denominator and state of each question of each unit
-- grain: one row per unit, quarter and question   key: unit, quarter, kind, id
-- read by: reconcile/score_vetoes, reconcile/compare_scores
with questions as (select * from marts.score_questions),
units as (select * from reference.assessment_units),
amounts as (select * from marts.score_amounts)
select q.*, u.unit, u.peer_group,
  if(q.in_force and q.numerator is not null, coalesce(n.amount, 0), 0) as top,
  if(q.in_force and q.numerator is not null, if(q.denominator is null, 1, coalesce(d.amount, 0)), 0) as bottom,
  case
    when not q.in_force then 'NOT_IN_FORCE'
    when q.numerator is null then 'NO_SOURCE'
    when q.applies_if is not null and coalesce(a.amount, 0) = 0 then q.when_empty
    when q.denominator is not null and coalesce(d.amount, 0) = 0 and (q.applies_if is null or q.formula not like 'PER_ABOVE%')
      then q.when_empty
    else 'SCORED'
  end as state
from questions q
join units u on u.jurisdiction = q.jurisdiction and u.unit_kind = q.unit_kind
left join amounts n
  on n.scheme = q.scheme and n.jurisdiction = q.jurisdiction and n.quarter = q.quarter and n.kind = q.kind and n.id = q.id and n.side = 1 and n.unit = u.unit
left join amounts d
  on d.scheme = q.scheme and d.jurisdiction = q.jurisdiction and d.quarter = q.quarter and d.kind = q.kind and d.id = q.id and d.side = 2 and d.unit = u.unit
left join amounts a
  on a.scheme = q.scheme and a.jurisdiction = q.jurisdiction and a.quarter = q.quarter and a.kind = q.kind and a.id = q.id and a.side = 3 and a.unit = u.unit
