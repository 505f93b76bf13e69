-- 各区县本季度按期整改率是多少，部门与网格发现的和企业自查的差多少？
with quarter as (
  select p.period
  from reference.periods p
  join marts.city_clock c on c.clock between p.start_day and p.end_day
  where p.period_kind = 'QUARTER'
)
select r.unit_kind, r.unit_name, r.due, r.on_time, r.rate, r.due_imputed
from marts.rectification_by_unit r
join quarter q on q.period = r.period
where r.jurisdiction = '370100' and r.unit_kind in ('DISTRICT', 'ORIGIN')
order by r.unit_kind, r.rate
