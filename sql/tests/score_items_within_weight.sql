-- 考评项得分不为负、不超过实际分值，不计分的没有分值
-- a row that comes back is an item beyond its bounds
select unit, quarter, item, state, points, effective_weight
from marts.score_items_now
where points < 0 or points > effective_weight + 0.0001 or (state <> 'SCORED' and effective_weight <> 0)
