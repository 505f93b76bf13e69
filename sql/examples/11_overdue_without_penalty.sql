-- 逾期超过十天的隐患处罚了多少？哪些区县的同类隐患反复出现？
select unit_name, penalty_due, penalised, penalty_rate, recurred, recurrence_rate, self_found_rate
from marts.hazard_stock_by_unit
where unit_kind = 'DISTRICT' and penalty_due > 0
order by penalty_rate, penalty_due desc
