-- 逾期清单的项数等于逾期存量
-- a row that comes back is a jurisdiction where they differ
with listed as (select jurisdiction, count(*) as hazards from marts.overdue_hazards where jurisdiction is not null group by jurisdiction),
stock as (
  select jurisdiction, overdue_1_7 + overdue_8_30 + overdue_31_90 + overdue_over_90 as hazards
  from marts.hazard_stock_by_unit
  where unit_kind = 'JURISDICTION' and jurisdiction is not null
)
select jurisdiction, coalesce(l.hazards, 0) as listed, coalesce(s.hazards, 0) as in_stock
from listed l
full join stock s using (jurisdiction)
where coalesce(l.hazards, 0) <> coalesce(s.hazards, 0)
