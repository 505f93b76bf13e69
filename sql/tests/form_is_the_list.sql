-- 调度表 A1—A6 等于重大隐患清单中同一区间的项数
-- a row that comes back is a district where they differ, as of the clock's day
with form as (
  select unit as district, map_agg(line, value) as form
  from marts.major_hazard_form
  where unit_kind = 'DISTRICT'
  group by unit
),
listed as (
  select h.district, count_if(not h.found_by_authority) as a1, count_if(not h.found_by_authority and h.state like 'CLOSED%') as a2,
    count_if(h.found_by_authority) as a3, count_if(h.found_by_authority and h.state like 'CLOSED%') as a4,
    count_if(h.listed_on <= c.clock) as a5, count_if(h.listed_on <= c.clock and h.state like 'CLOSED%') as a6
  from marts.hazards_now h
  cross join marts.city_clock c
  join reference.documents d
    on d.ref = 'S2' and h.found_on between d.effective_from and coalesce(d.effective_to, date '9999-12-31')
  where h.hazard_level = 'MAJOR'
  group by h.district
)
select f.district, json_format(cast(f.form as json)) as form, l.a1, l.a2, l.a3, l.a4, l.a5, l.a6
from form f
left join listed l on l.district = f.district
where (f.form['A1'], f.form['A2'], f.form['A3'], f.form['A4'], f.form['A5'], f.form['A6'])
  <> (coalesce(l.a1, 0), coalesce(l.a2, 0), coalesce(l.a3, 0), coalesce(l.a4, 0), coalesce(l.a5, 0), coalesce(l.a6, 0))
