-- 同一辖区同一指标同一期间只有一个目标
-- a row that comes back is an indicator, jurisdiction and period with several
select indicator, jurisdiction, period
from reference.rule_periods
group by indicator, jurisdiction, period
having count(distinct coalesce(target_numerator, -1)) > 1 or count(distinct coalesce(target_denominator, -1)) > 1
