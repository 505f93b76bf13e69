-- 考评得分走势: how each unit's score of a quarter moved, day by day
-- grain: one row per unit, quarter and day   key: unit, quarter, day   read by: dashboard/assessment
-- The newest score that was given as of the day; a day on which the clock did not stand has none.
with scored as (
  select *, row_number() over (partition by unit, quarter, day order by cut desc) as age
  from indicators.scores ${asof}
)
select jurisdiction, unit, quarter, peer_group, day, total, points, peer_rank
from scored
where age = 1
