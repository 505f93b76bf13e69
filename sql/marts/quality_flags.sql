-- 数据质量标记: every suspicious row, by which rule, and what the rule does about it
-- grain: one row per rule, row and field   key: rule, row_key, field   read by: marts.quality_by_unit, dashboard/quality, examples
-- A flag goes when the row is mended at its source. Rows that could not be taken at all are in ops.rejected instead.
with flags as (
  select * from marts.quality_of_subjects
  union all
  select * from marts.quality_of_inspections
  union all
  select * from marts.quality_of_hazards
  union all
  select * from marts.quality_of_affairs
),
rules as (select * from reference.quality_rules),
places as (select * from reference.places)
select f.rule, r.name as rule_name, r.action, r.defect_weight, r.source_table, f.row_key, f.subject_id,
  p.jurisdiction, coalesce(p.district, f.town) as district, p.district_name, f.town, p.town_name, f.field, f.found_value, f.seen_on
from flags f
join rules r on r.rule = f.rule
left join places p on p.town = f.town
