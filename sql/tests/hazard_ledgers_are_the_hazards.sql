-- 隐患台账各季之和即已发现的隐患；直报与移交名单中的隐患或为驻点发现的重大隐患，或移交过
-- a row that comes back is both numbers, or a hazard that isn't one of these
with clock as (select * from marts.city_clock),
listed as (select coalesce(sum(hazards), 0) as hazards, coalesce(sum(hazards_in_order), 0) as in_order from marts.hazard_ledgers),
found as (
  select count(*) as hazards
  from marts.hazards_now h
  join clock c on h.found_on between c.horizon and c.clock
)
select 'ledger' as what, l.hazards as listed, f.hazards as found
from listed l
join found f on f.hazards <> l.hazards or l.in_order > l.hazards
union all
select 'handover', hazard_id, handovers
from marts.hazard_handovers
where handovers = 0 and not (origin = 'RESIDENT' and hazard_level = 'MAJOR')
