-- 调度表：完成整改不超过发现，挂牌不超过发现之和，B2—B10 不超过 B1，各区县之和不小于全市（A1—A6 相等）
-- a row that comes back is a unit where it isn't so
with units as (
  select unit_kind, jurisdiction, unit, map_agg(line, value) as form
  from marts.major_hazard_form
  group by unit_kind, jurisdiction, unit
),
compared as (
  select *, filter(array_agg(if(unit_kind = 'DISTRICT', form)) over (partition by jurisdiction), x -> x is not null) as districts
  from units
)
select unit_kind, unit, json_format(cast(form as json)) as form
from compared
where form['A2'] > form['A1'] or form['A4'] > form['A3'] or form['A6'] > form['A5'] or form['A5'] > form['A1'] + form['A3']
  or any_match(map_keys(form), line -> line like 'B%' and form[line] > form['B1'])
  or unit_kind = 'JURISDICTION' and any_match(
    map_entries(form),
    l -> reduce(districts, bigint '0', (sum, district) -> sum + district[l[1]], sum -> sum) < l[2]
      or l[1] like 'A%' and reduce(districts, bigint '0', (sum, district) -> sum + district[l[1]], sum -> sum) <> l[2])
