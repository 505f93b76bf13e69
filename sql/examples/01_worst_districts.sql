-- 济南市本季度一般单位抽查率最低的五个区县，还差多少家达到 25%？
with quarter as (
  select p.period
  from reference.periods p
  join marts.city_clock c on c.clock between p.start_day and p.end_day
  where p.period_kind = 'QUARTER'
)
select d.district_name, d.numerator, d.denominator, d.rate, d.gap
from marts.coverage_by_district d
join quarter q on q.period = d.period
where d.jurisdiction = '370100' and d.indicator = 'C2' and d.worst_rank <= 5
order by d.worst_rank
