-- 今年各区县发生多少起事故、死亡多少人，同比如何，有没有超过控制指标，结案是否按时？
with latest as (select max(period) as period from marts.accidents_by_unit)
select u.unit_name as district_name, u.accidents_ytd, u.larger_ytd, u.deaths_ytd, u.deaths_last_year, u.deaths_yoy,
  t.ceiling, t.synthetic as ceiling_is_synthetic, t.above_warning_line, t.above_ceiling, d.conclusion_rate
from marts.accidents_by_unit u
join latest l on l.period = u.period
left join marts.death_ceilings t on t.area = u.unit and t.period = substr(u.period, 1, 4)
left join marts.accident_duties_by_unit d
  on d.unit_kind = 'DISTRICT' and d.unit = u.unit and d.period = substr(u.period, 1, 4)
where u.unit_kind = 'DISTRICT' and u.jurisdiction = '370100'
order by u.deaths_ytd desc, u.unit
