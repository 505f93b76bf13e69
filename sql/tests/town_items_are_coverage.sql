-- 镇街考评的网格覆盖、镇街抽查等于覆盖率
-- a row that comes back is an assessed town of the running quarter where they differ
with clock as (select * from marts.city_clock),
items as (
  select unit, quarter, day, item, numerator, denominator
  from marts.score_items_now
  where unit_kind = 'TOWN' and item in ('T2.1', 'T3.1') and state = 'SCORED'
),
coverage as (select * from marts.coverage_by_unit where unit_kind = 'TOWN')
select i.unit, i.quarter, i.item, i.numerator, i.denominator, v.numerator as covered, v.denominator as due
from items i
join clock c on c.clock = i.day
left join coverage v on v.unit = i.unit and v.period = i.quarter and v.indicator = if(i.item = 'T2.1', 'C4', 'C5')
where i.numerator <> coalesce(v.numerator, 0) or i.denominator <> coalesce(v.denominator, 0)
