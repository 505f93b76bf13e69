-- 属地: district and jurisdiction of every division, by the parent in charge (管理口径); a county or zone is its own district
-- grain: one row per division   key: town   read by: marts.coverage_steps, marts.subject_duties
-- The jurisdiction is the nearest of the division itself and its ancestors that is listed as one; NULL outside all.
with divisions as (
  select *, level in ('COUNTY', 'ZONE') and valid_to is null as is_district
  from reference.divisions
),
jurisdictions as (select * from reference.jurisdictions),
ancestors as (
  select d.code as town, d.name as town_name,
    if(d.is_district, d.code, p.code) as district, if(d.is_district, d.name, p.name) as district_name,
    array[d.code, p.code, g.code, g.admin_parent] as line
  from divisions d
  left join divisions p on p.code = d.admin_parent
  left join divisions g on g.code = p.admin_parent
),
nearest as (
  select a.town, min_by(j.code, array_position(a.line, j.code)) as jurisdiction
  from ancestors a
  join jurisdictions j on contains(a.line, j.code)
  group by a.town
)
select a.town, a.town_name, a.district, a.district_name, n.jurisdiction, j.name as jurisdiction_name
from ancestors a
left join nearest n on n.town = a.town
left join jurisdictions j on j.code = n.jurisdiction
