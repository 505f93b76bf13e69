-- 数据质量标记: every suspicious row, by which rule, and what the rule does about it
-- grain: one row per rule, row and field   key: rule, row_key, field   read by: marts.quality_by_unit, dashboard/quality, examples
-- A flag goes when the row is mended at its source. Rows that could not be taken at all are in ops.rejected instead. The district of
-- a row that is about no town is the area itself: a district, a zone or the city.
with flags as (
  select * from marts.quality_of_subjects
  union all
  select * from marts.quality_of_inspections
  union all
  select * from marts.quality_of_hazards
  union all
  select * from marts.quality_of_affairs
  union all
  select * from marts.quality_of_places
),
rules as (select * from reference.quality_rules),
places as (select * from reference.places),
divisions as (select * from reference.divisions)
select f.rule, r.name as rule_name, r.action, r.defect_weight, r.source_table, f.row_key, f.subject_id,
  p.jurisdiction, if(d.level = 'TOWN', p.district, f.town) as district, if(d.level = 'TOWN', p.district_name, p.town_name) as district_name,
  f.town, p.town_name, f.field, f.found_value, f.seen_on
from flags f
join rules r on r.rule = f.rule
left join places p on p.town = f.town
left join divisions d on d.code = f.town
