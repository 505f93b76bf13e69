-- 区县、镇街、事故类别的事故起数与死亡人数之和即辖区数
-- a row that comes back is a jurisdiction, period and kind of unit whose sum is another
with sums as (
  select unit_kind, jurisdiction, period, sum(accidents) as accidents, sum(deaths) as deaths, sum(accidents_ytd) as accidents_ytd
  from marts.accidents_by_unit
  group by unit_kind, jurisdiction, period
),
wholes as (select * from sums where unit_kind = 'JURISDICTION')
select s.jurisdiction, s.period, s.unit_kind, s.accidents, w.accidents as expected
from sums s
join wholes w on w.jurisdiction = s.jurisdiction and w.period = s.period
where s.accidents <> w.accidents or s.deaths <> w.deaths or s.accidents_ytd <> w.accidents_ytd
