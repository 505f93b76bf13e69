-- The newest epoch of each source that was read anew: that it began, and the tables in which something differed
with newest as (
  select source, max(epoch) as epoch
  from ops.epochs
  group by source
)
select e.source, e.epoch, e.event, e.table_name, e.rows_before, e.rows_read, e.rows_changed, e.rows_missing, e.rows_rejected,
  e.read_at
from ops.epochs e
join newest n on n.source = e.source and n.epoch = e.epoch
where e.event = 'BEGUN' or e.rows_changed + e.rows_missing + e.rows_rejected > 0
order by e.source, e.event, e.table_name
