-- 报表归属: the units of a form that what happens in a division, or what an authority of it does, counts in
-- grain: one row per form, document, division and kind of unit   key: form, document, area, unit_kind
-- read by: marts.action_frame, marts.major_hazard_form, marts.enforcement_form, marts.help_form, marts.checklist_form
-- In jurisdictions that apply a document which asks for the form, on the days that it is in force. The units that fill a form
-- in are those with a town: a row whose town is not NULL is of one.
with asked as (
  select distinct f.form, f.document, p.jurisdiction, d.effective_from as start_day, coalesce(d.effective_to, date '9999-12-31') as end_day
  from reference.form_lines f
  join reference.documents d on d.ref = f.document
  join reference.packs p on p.document = f.document
)
select f.form, f.document, a.area, a.town, u.unit_kind, a.jurisdiction, u.unit, p.town_name as unit_name, f.start_day, f.end_day
from asked f
join reference.areas a on a.jurisdiction = f.jurisdiction
cross join unnest(array['JURISDICTION', 'DISTRICT', 'TOWN'], array[a.jurisdiction, a.district, a.town]) as u (unit_kind, unit)
join reference.places p on p.town = u.unit
