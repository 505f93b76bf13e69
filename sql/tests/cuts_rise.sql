-- 切面的时间戳随编号严格上升
-- a row that comes back is a cut stamped no later than the one before
with cuts as (
  select cut, stamp, lag(stamp) over (order by cut) as stamp_before
  from ops.cuts ${asof}
)
select cut, stamp, stamp_before
from cuts
where stamp <= stamp_before
