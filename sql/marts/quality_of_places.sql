-- 数据质量（区划与属地）: what is suspicious in divisions, and in where subjects and accidents are said to belong
-- grain: one row per rule, row and field   key: rule, row_key, field   read by: marts.quality_flags
-- A place is judged by its code on the row's day, never by its name. A row under an abolished code is shown where its successor is.
with divisions as (
  select d.*, s.successor
  from reference.divisions d
  left join reference.division_successors s on s.code = d.code
),
places as (select * from reference.places),
zone_towns as (
  select t.name as town_name, z.admin_parent as city, array_agg(t.admin_parent) as zones
  from divisions t
  join divisions z on z.code = t.admin_parent and z.level = 'ZONE'
  where t.level = 'TOWN'
  group by t.name, z.admin_parent
),
towns_recorded as (select * from newest.division ${asof} where level = 'TOWN'),
subjects as (
  select subject_id, trim(uscc) as uscc, regexp_extract(address, '(?:^|区|县|市)([^区县市]{1,8}?(?:街道|镇|乡))', 1) as town_in_address
  from newest.subject ${asof}
),
states as (select * from newest.subject_state ${asof}),
stand as (
  select subject_id, max_by(state_id, row(effective_on, state_id)) as state_id,
    max_by(town_code, row(effective_on, state_id)) as town_code,
    max_by(status, row(effective_on, state_id)) as status, max(effective_on) as effective_on
  from states
  group by subject_id
),
living as (
  select s.*, d.code as known_code, d.name as town_name, d.level as town_level, d.valid_to, c.clock,
    coalesce(d.successor, o.successor, o.code, s.town_code) as successor, n.town_in_address,
    any_match(z.zones, zone -> zone <> p.district) as address_in_other_zone
  from stand s
  cross join marts.city_clock c
  left join divisions d on d.code = s.town_code
  left join divisions o on o.code = substr(s.town_code, 1, 6)
  left join places p on p.town = s.town_code
  left join subjects n on n.subject_id = s.subject_id
  left join zone_towns z on z.town_name = n.town_in_address and z.city = p.jurisdiction
  where s.status not in ('CLOSED', 'COMPLETED')
),
accidents as (
  select accident_id, involved_subject_id, town_code, date(occurred_at at time zone 'Asia/Shanghai') as occurred_on
  from newest.accident ${asof}
  where cancelled_on is null
),
sites as (
  select a.accident_id, max_by(s.town_code, row(s.effective_on, s.state_id)) as site_town
  from accidents a
  join states s on s.subject_id = a.involved_subject_id and s.effective_on <= a.occurred_on
  group by a.accident_id
),
found as (
  select 'B16' as rule, try_cast(r.code as bigint) as row_key, cast(null as bigint) as subject_id, coalesce(d.code, r.admin_parent) as town,
    field, value as found_value, cast(null as date) as seen_on
  from towns_recorded r
  left join divisions d on d.code = r.code
  cross join unnest(
    array['name', 'admin_parent', 'valid_to'],
    array[r.name, r.admin_parent, cast(r.valid_to as varchar)],
    array[d.name, d.admin_parent, cast(d.valid_to as varchar)]) as texts (field, value, catalogued)
  where regexp_like(r.code, '^\d+$')
    and (d.code is not null and value is distinct from catalogued or d.code is null and field = 'name')
  union all
  select rule, state_id, subject_id, town, field, value, effective_on
  from living
  cross join unnest(
    array['B17', 'B18', 'B18'],
    array[successor, town_code, town_code],
    array['town_code', 'town_code', 'address'],
    array[town_code, town_name, town_in_address],
    array[
      known_code is null or valid_to <= greatest(effective_on, clock),
      town_level <> 'TOWN' and valid_to is null,
      town_level = 'TOWN' and address_in_other_zone]) as rules (rule, town, field, value, told)
  where told
  union all
  select 'B17A', a.accident_id, a.involved_subject_id, coalesce(d.successor, o.successor, o.code, a.town_code), 'town_code',
    a.town_code, a.occurred_on
  from accidents a
  left join divisions d on d.code = a.town_code
  left join divisions o on o.code = substr(a.town_code, 1, 6)
  where d.code is null or d.valid_to <= a.occurred_on
  union all
  select 'B27', a.accident_id, a.involved_subject_id, a.town_code, 'town_code',
    format('登记地%s，场所在%s', p.district_name, s.district_name), a.occurred_on
  from accidents a
  join sites i on i.accident_id = a.accident_id
  join places p on p.town = a.town_code
  join places s on s.town = i.site_town
  join subjects u on u.subject_id = a.involved_subject_id and regexp_like(u.uscc, '^[0-9A-Z]{18}$')
  join divisions r on r.code = substr(u.uscc, 3, 6) and coalesce(r.successor, r.code) = p.district
  where p.district <> s.district
)
select rule, row_key, subject_id, town, field, found_value, seen_on
from found
