-- rejected messages that no reading of single rows can mend, since the source was last read whole or the job rebuilt
-- grain: one row per source, remedy and reason
with snapshots as (
  select source, max(kafka_offset) as read_to from ops.epochs where event = 'SWEPT' group by source
),
rebuilds as (
  select max(asked_at) as rebuilt_at from ops.requests where kind = 'REBUILD' and outcome = 'DONE'
)
select r.source,
  if(r.reason in ('BEYOND_LEDGER', 'OUTSIDE_CALENDAR'), 'deploy/anlan rebuild', 'deploy/anlan resnapshot ' || r.source) as remedy,
  r.reason, count(*) as messages
from ops.rejected r
left join snapshots s on s.source = r.source
cross join rebuilds b
where r.reason in ('BEYOND_LEDGER', 'OUTSIDE_CALENDAR') and (b.rebuilt_at is null or r.message_at > b.rebuilt_at)
  or r.reason in ('MALFORMED_JSON', 'MISSING_KEY', 'TRUNCATE', 'BROKEN_TRANSACTION', 'POSITION_WENT_BACK')
    and (s.read_to is null or r.kafka_offset > s.read_to)
group by 1, 2, 3
order by 1, 2, 3
