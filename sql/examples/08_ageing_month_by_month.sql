-- 各月末逾期未整改隐患的账龄：是在变好还是在积压？
with ends as (
  select p.end_day as day
  from reference.periods p
  join marts.city_clock c on c.horizon <= p.start_day and p.end_day <= c.clock
  where p.period_kind = 'MONTH'
)
select d.day, sum(d.overdue_1_7) as overdue_1_7, sum(d.overdue_8_30) as overdue_8_30, sum(d.overdue_31_90) as overdue_31_90,
  sum(d.overdue_over_90) as overdue_over_90, sum(d.open_hazards) as open_hazards
from marts.hazard_stock_by_day d
join ends e on e.day = d.day
where d.jurisdiction = '370100'
group by d.day
order by d.day
