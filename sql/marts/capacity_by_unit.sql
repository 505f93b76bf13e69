-- 监管执法能力 E5: staff, squads, recorders, training, certificates and “五到位” of each unit by its newest count, as of the clock's day
-- grain: one row per unit and capacity   key: unit_code, department_id, capacity   read by: tests, deploy/trino/etc/access-rules.json
-- Of units where a document that asks for the capacity is switched on. A stock that units report (填报), so nothing is worked out
-- but whether it is enough: 100 × capacity_held ≥ target_percent × capacity_asked; nothing asked is NULL (不适用).
with counts as (
  select unit_code, department_id, kind as capacity, max_by(counted_on, row(counted_on, capacity_id)) as counted_on,
    max_by(asked, row(counted_on, capacity_id)) as capacity_asked, max_by(held, row(counted_on, capacity_id)) as capacity_held
  from newest.unit_capacity ${asof}
  cross join marts.city_clock
  where counted_on <= clock
  group by unit_code, department_id, kind
)
select p.jurisdiction, p.jurisdiction_name, r.district, v.unit_code, v.department_id, coalesce(n.name, p.town_name) as unit_name,
  v.capacity, t.name as capacity_name, v.counted_on, v.capacity_asked, v.capacity_held, t.target_percent,
  cast(cast(v.capacity_held as decimal(18, 6)) / nullif(v.capacity_asked, 0) as decimal(9, 6)) as rate,
  if(v.capacity_asked > 0, 100 * v.capacity_held >= t.target_percent * v.capacity_asked) as capacity_met
from counts v
join reference.places p on p.town = v.unit_code
join reference.areas r on r.area = v.unit_code
join reference.capacity_targets t on t.capacity = v.capacity
join reference.packs k on k.document = t.document and k.jurisdiction = p.jurisdiction
left join marts.departments_now n on n.department_id = v.department_id
