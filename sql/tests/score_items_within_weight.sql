-- 考评项不越界：none gives less than nothing or more than it is worth, and one that is not scored is worth nothing
select unit, quarter, item, state, points, effective_weight
from marts.score_items_now
where points < 0 or points > effective_weight + 0.0001 or (state <> 'SCORED' and effective_weight <> 0)
