-- 数据质量得分（单元）: weighted defects among the rows of each district, and the score that they leave
-- grain: one row per district   key: district   read by: dashboard/quality
-- quality_score = 100 - weighted defects per 100 records, at least 0 (本系统约定); records are rows of subjects, inspections and hazards.
with flags as (select * from marts.quality_flags),
stand as (
  select subject_id, max_by(town_code, row(effective_on, state_id)) as town
  from newest.subject_state ${asof}
  group by subject_id
),
recorded as (
  select subject_id, 1 as records from stand
  union all
  select subject_id, count(*) from newest.inspection ${asof} where not void group by subject_id
  union all
  select subject_id, count(*) from newest.hazard ${asof} where not void group by subject_id
),
records as (
  select p.jurisdiction, p.district, p.district_name, sum(r.records) as records
  from recorded r
  join stand s on s.subject_id = r.subject_id
  join reference.places p on p.town = s.town
  group by p.jurisdiction, p.district, p.district_name
),
defects as (
  select district, count(*) as defects, sum(defect_weight) as weighted_defects
  from flags
  group by district
)
select r.jurisdiction, r.district, r.district_name, r.records, coalesce(d.defects, 0) as defects,
  coalesce(d.weighted_defects, 0) as weighted_defects,
  greatest(0, round(100 - 100 * cast(coalesce(d.weighted_defects, 0) as decimal(18, 4)) / r.records, 2)) as quality_score
from records r
left join defects d on d.district = r.district
