-- 通报：本月新发现隐患，期末未销号、逾期隐患，与整改、存量各视图一致
-- a row that comes back is a unit where they differ, as of the clock's day
with month as (select date_format(clock, '%Y-%m') as period from marts.city_clock),
told as (
  select b.period, b.unit_kind, b.jurisdiction, b.unit, map_agg(b.line, b.value) as form
  from marts.bulletin_lines b
  join month m on m.period = b.period
  where b.form_section = 'C'
  group by b.period, b.unit_kind, b.jurisdiction, b.unit
)
select t.unit_kind, t.jurisdiction, t.unit, t.form['C1'] as told_found, r.found_in_period, t.form['C7'] as told_open, h.open_hazards,
  t.form['C8'] as told_overdue, h.overdue
from told t
left join marts.rectification_by_unit r
  on r.unit_kind = t.unit_kind and r.jurisdiction = t.jurisdiction and r.unit = t.unit and r.period = t.period
left join marts.hazard_stock_by_unit h on h.unit_kind = t.unit_kind and h.jurisdiction = t.jurisdiction and h.unit = t.unit
where t.form['C1'] <> coalesce(r.found_in_period, 0) or t.form['C7'] <> coalesce(h.open_hazards, 0)
  or t.form['C8'] <> coalesce(h.overdue, 0)
