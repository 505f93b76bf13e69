-- 业务时钟: the newest cut that has a clock, and the first day the ledger keeps
-- grain: one row (none before the first clock)   key: none   read by: every mart as of today, dashboard
-- The horizon is that of the oldest clock: periods from it on were posted in full and stay in the journal.
with cuts as (select * from ops.cuts ${asof} where clock is not null)
select
  max_by(cut, stamp) as cut,
  max(stamp) as stamp,
  max_by(clock, stamp) as clock,
  date(date_trunc('year', date_add('month', -${ledger_months}, min(clock)))) as horizon
from cuts
having count(*) > 0
