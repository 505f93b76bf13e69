-- rows of one table that rejected messages were about and that its history has not got since
-- grain: one row per key   the newest message counts; what only the ledger could not count is in the history
with messages as (
  select reason, kafka_offset, try(json_parse(from_utf8(bytes))) as message
  from ops.rejected
  where table_name = '${source}' and reason not in ('BEYOND_LEDGER', 'OUTSIDE_CALENDAR')
),
rejected as (
  select array[${told}] as key, max(kafka_offset) as rejected_at, max_by(reason, kafka_offset) as reason
  from messages
  group by 1
),
arrived as (
  select array[${columns}] as key, max(cdc_offset) as arrived_at
  from ${history}
  where cdc_offset > (select min(kafka_offset) from messages)
  group by 1
)
select array_join(r.key, chr(9)) as key, r.reason, r.rejected_at
from rejected r
left join arrived a on a.key = r.key
where cardinality(filter(r.key, part -> part is null)) = 0
  and (a.arrived_at is null or a.arrived_at < r.rejected_at)
order by key
