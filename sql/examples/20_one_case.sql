-- 逾期最久未公开的一起案件是怎么走到今天的？（每次变更一行）
with longest as (
  select max_by(case_id, days_overdue) as case_id
  from marts.enforcement_duties
  where case_duty in ('PUBLICATION', 'CHANGE_PUBLICATION')
)
select h.committed_at, h.operation, h.fields
from marts.enforcement_history h
join longest l on l.case_id = h.case_id
order by h.cdc_epoch, h.cdc_lsn, h.cdc_order, h.cdc_offset
