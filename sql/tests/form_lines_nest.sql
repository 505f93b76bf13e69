-- 调度表：完成整改不超过发现，挂牌不超过发现之和，B2—B10 不超过 B1，各区县之和不小于全市
-- a row that comes back is a unit where it isn't so
with lines as (
  select unit_kind, jurisdiction, unit, map_agg(line, value) as form
  from marts.major_hazard_form
  group by unit_kind, jurisdiction, unit
)
select unit_kind, unit, json_format(cast(form as json)) as form
from lines
where form['A2'] > form['A1'] or form['A4'] > form['A3'] or form['A6'] > form['A5'] or form['A5'] > form['A1'] + form['A3']
  or any_match(map_values(map_filter(form, (line, value) -> line like 'B%')), value -> value > form['B1'])
union all
select 'DISTRICT', j.unit, j.line
from marts.major_hazard_form j
join (
  select jurisdiction, line, sum(value) as value
  from marts.major_hazard_form
  where unit_kind = 'DISTRICT'
  group by jurisdiction, line
) d on d.jurisdiction = j.jurisdiction and d.line = j.line
where j.unit_kind = 'JURISDICTION' and (d.value < j.value or (j.line like 'A%' and d.value <> j.value))
