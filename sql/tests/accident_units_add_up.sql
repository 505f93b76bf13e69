-- 区县、镇街、事故类别的事故起数与死亡人数之和即辖区数
-- a row that comes back is a jurisdiction, period and kind of unit whose sum is another
with sums as (
  select unit_kind, jurisdiction, period, sum(accidents) as accidents, sum(deaths) as deaths, sum(accidents_ytd) as accidents_ytd
  from marts.accidents_by_unit
  group by unit_kind, jurisdiction, period
),
compared as (
  select *, max(accidents) over alike as most, min(accidents) over alike as fewest,
    max(deaths) over alike - min(deaths) over alike as deaths_apart,
    max(accidents_ytd) over alike - min(accidents_ytd) over alike as ytd_apart, count(*) over alike as kinds
  from sums
  window alike as (partition by jurisdiction, period)
)
select jurisdiction, period, unit_kind, accidents, most, fewest
from compared
where most <> fewest or deaths_apart <> 0 or ytd_apart <> 0 or kinds <> 5
