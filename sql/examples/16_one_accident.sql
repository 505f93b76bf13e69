-- 一起事故从发生到现在有过哪些变更？
select h.committed_at, h.source, h.operation, h.fields
from marts.accident_history h
where h.accident_id = (select min(accident_id) from marts.accidents_now where accident_grade <> 'GENERAL')
order by h.cdc_epoch, h.cdc_lsn, h.cdc_order
