-- 按期整改数不大于到期数，月份之和等于季度，各来源之和等于辖区
-- a row that comes back is a unit and period where it isn't so
with units as (select * from marts.rectification_by_unit),
months as (
  select u.unit_kind, u.jurisdiction, u.unit, q.period, sum(u.due) as due, sum(u.on_time) as on_time
  from units u
  join reference.periods m on m.period = u.period and m.period_kind = 'MONTH'
  join reference.periods q on q.period_kind = 'QUARTER' and q.start_day <= m.start_day and m.end_day <= q.end_day
  group by u.unit_kind, u.jurisdiction, u.unit, q.period
),
origins as (
  select jurisdiction, period, sum(due) as due, sum(on_time) as on_time
  from units
  where unit_kind = 'ORIGIN'
  group by jurisdiction, period
)
select unit_kind, unit, period, due, on_time
from units
where on_time > due or on_time < 0 or on_time_imputed > due_imputed or due_imputed > due
union all
select u.unit_kind, u.unit, u.period, u.due, m.due
from units u
join months m
  on m.unit_kind = u.unit_kind and m.jurisdiction = u.jurisdiction and m.unit = u.unit and m.period = u.period
where u.due <> m.due or u.on_time <> m.on_time
union all
select u.unit_kind, u.unit, u.period, u.due, o.due
from units u
join origins o on o.jurisdiction = u.jurisdiction and o.period = u.period
where u.unit_kind = 'JURISDICTION' and (u.due <> o.due or u.on_time <> o.on_time)
