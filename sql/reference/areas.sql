-- 机关属地: town, district and jurisdiction that what an authority does counts in, by the division it is of
-- grain: one row per division in a jurisdiction   key: area
-- read by: marts.enforcement_cases, marts.enforcement_by_unit, reference.form_areas, marts.title_progress, reconcile/enforcement_form
-- An authority of a district counts in no town, one of a city or of a county that was abolished in no district: town and district are
-- NULL there.
with places as (select * from reference.places where jurisdiction is not null),
divisions as (select * from reference.divisions)
select p.town as area, p.town_name as area_name, if(d.level = 'TOWN', p.town) as town, u.code as district,
  p.jurisdiction, p.jurisdiction_name
from places p
join divisions d on d.code = p.town
left join divisions u on u.code = p.district and u.level in ('COUNTY', 'ZONE')
