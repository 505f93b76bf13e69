-- 可挽回的不使考评项变差；全部可挽回的，要做的不为零；不能挽回的，分子不动
-- a row that comes back is an item of the running quarter for which that doesn't hold
-- Counts behind formulas that take points off go down, all others up.
with mends as (select * from marts.score_mends),
items as (select * from marts.score_items_now)
select m.unit, m.quarter, m.item, m.mending, m.to_mend, m.numerator, m.mended_numerator, i.formula
from mends m
join items i on i.unit = m.unit and i.quarter = m.quarter and i.item = m.item
where (m.mended_numerator - m.numerator) * if(starts_with(i.formula, 'PER'), -1, 1) < 0
  or (m.mending = 'ALL' and m.to_mend = 0)
  or (m.to_mend = 0) <> (m.mended_numerator = m.numerator)
  or (m.mending <> 'NONE') <> (m.way is not null)
  or (m.mending <> 'ALL') <> (m.barred is not null)
