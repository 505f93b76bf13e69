-- 考评程序: what every version has been through, 初评 first
-- grain: one row per step taken   key: none   read by: examples/22
with codes as (select * from reference.codes where code_set = 'assessment_step'),
taken as (
  select jurisdiction, quarter, version, '' as unit, 'FIRST_ASSESSMENT' as step, actor, reasons as reason, taken_at
  from marts.assessment_versions
  union all
  select jurisdiction, quarter, version, unit, step, actor, reason, taken_at
  from assessment.steps ${asof}
)
select t.jurisdiction, t.quarter, t.version, t.unit, t.step, c.name as step_name, t.actor, t.reason, t.taken_at
from taken t
left join codes c on c.code = t.step
