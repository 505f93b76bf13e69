-- 考评得分等于分项得分之和，实际分值合计一百，总分等于得分加加分减扣分
-- a row that comes back is a unit and quarter where they differ
-- Weights are rounded item by item: up to a hundredth is lost in all.
with items as (
  select unit, quarter, sum(points) as points, sum(effective_weight) as weight
  from marts.score_items_now
  group by unit, quarter
),
scores as (select * from marts.scores_now)
select s.unit, s.quarter, s.points, i.points as of_items, i.weight
from scores s
left join items i on i.unit = s.unit and i.quarter = s.quarter
where i.unit is null or s.points <> least(i.points, 100) or abs(i.weight - 100) > 0.01 or s.total <> greatest(s.points + s.bonus - s.penalty, 0)
