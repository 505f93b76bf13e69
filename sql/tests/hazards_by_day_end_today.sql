-- 逐日口径在业务时钟日等于当前口径
-- a row that comes back is a district where they differ
with by_day as (
  select d.district, sum(d.open_hazards) as open_hazards, sum(d.overdue) as overdue, sum(d.overdue_over_90) as overdue_over_90
  from marts.hazard_stock_by_day d
  join marts.city_clock c on d.day = c.clock
  group by d.district
)
select u.unit as district, u.open_hazards, d.open_hazards as by_day_open_hazards, u.overdue, d.overdue as by_day_overdue
from marts.hazard_stock_by_unit u
left join by_day d on d.district = u.unit
where u.unit_kind = 'DISTRICT'
  and (u.open_hazards is distinct from d.open_hazards or u.overdue is distinct from d.overdue
    or u.overdue_over_90 is distinct from d.overdue_over_90)
