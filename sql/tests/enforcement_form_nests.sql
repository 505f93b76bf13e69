-- 调度表执法行：一案双罚不超过处罚次数，曝光、约谈、联合惩戒不超过其合计而三者之和不小于它，危险作业罪不超过典型案例
-- a row that comes back is a unit where it isn't so, as of the clock's day
with units as (
  select unit_kind, jurisdiction, unit, map_agg(line, value) as form
  from marts.enforcement_form
  group by unit_kind, jurisdiction, unit
)
select unit_kind, unit, json_format(cast(form as json)) as form
from units
where form['C4'] > form['C3a'] or form['C6'] > form['C3a'] or form['C8b'] > form['C8a']
  or greatest(form['C7a'], form['C7b'], form['C7c']) > form['C7'] or form['C7a'] + form['C7b'] + form['C7c'] < form['C7']
