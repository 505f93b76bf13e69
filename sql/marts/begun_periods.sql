-- 已开始期间的计量口径: which journal lines count in which indicator and period, of the periods that have begun
-- grain: one row per indicator, class, jurisdiction, part, period and measure   key: those
-- read by: marts.coverage, marts.coverage_by_unit, marts.coverage_steps
select m.*
from reference.measure_periods m
join marts.city_clock c on m.start_day between c.horizon and c.clock
