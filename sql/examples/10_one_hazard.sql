-- 逾期最久的一项重大隐患，从发现到现在发生过哪些变更？复查过几次？
with worst as (
  select hazard_id
  from marts.overdue_hazards
  order by hazard_level desc, days_overdue desc, hazard_id
  limit 1
),
reviews as (select hazard_id, count(*) as reviews, count_if(not passed) as failed from marts.hazard_reviews group by hazard_id)
select h.committed_at, h.source, h.operation, h.fields, r.reviews, r.failed
from marts.hazard_history h
join worst w on w.hazard_id = h.hazard_id
left join reviews r on r.hazard_id = h.hazard_id
order by h.cdc_lsn, h.cdc_order, h.source
