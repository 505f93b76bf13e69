-- 考评固化版本: every version of a closed quarter, and how far it has come
-- grain: one row per version   key: jurisdiction, quarter, version
-- read by: marts.assessment_results, marts.assessment_restatement, marts.assessment_steps, dashboard/closing
-- Only an approved version is a result; of those the newest counts.
with versions as (select * from assessment.versions ${asof}),
codes as (select * from reference.codes),
steps as (
  select jurisdiction, quarter, version,
    min(taken_at) filter (where step = 'APPROVAL') as approved_at,
    min(taken_at) filter (where step = 'PUBLICATION') as published_at,
    max_by(step, taken_at) as step
  from assessment.steps ${asof}
  group by jurisdiction, quarter, version
),
followed as (
  select v.*, coalesce(s.step, 'FIRST_ASSESSMENT') as step, s.approved_at, s.published_at,
    s.approved_at is not null as is_approved,
    max(if(s.approved_at is not null, v.version)) over (partition by v.jurisdiction, v.quarter) as newest_approved
  from versions v
  left join steps s on s.jurisdiction = v.jurisdiction and s.quarter = v.quarter and s.version = v.version
)
select f.jurisdiction, f.quarter, f.version, f.attempt, f.kind, k.name as kind_name, f.schemes, f.cut, f.cut_name, f.stamp,
  f.clock, f.catalogue, f.code, f.csv_sha256, f.results, f.items, f.deductions, f.taken_at, f.actor, f.reasons,
  f.step, t.name as step_name, f.approved_at, f.published_at, f.is_approved,
  coalesce(f.version = f.newest_approved, false) as is_result
from followed f
left join codes k on k.code_set = 'version_kind' and k.code = f.kind
left join codes t on t.code_set = 'assessment_step' and t.code = f.step
