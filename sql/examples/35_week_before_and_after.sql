-- 上一周各区县新发现、销号、逾期多少，与再前一周比是多了还是少了？
with last_week as (
  select format('%dW%02d', year_of_week(date_add('day', -7, clock)), week(date_add('day', -7, clock))) as period
  from marts.city_clock
)
select b.unit_name, b.line_name, b.value, b.value - b.value_before as change
from marts.bulletin_lines b
join last_week w on w.period = b.period
where b.jurisdiction = '370100' and b.unit_kind = 'DISTRICT' and b.line in ('C1', 'C3', 'C8')
order by b.line, b.value - b.value_before desc
