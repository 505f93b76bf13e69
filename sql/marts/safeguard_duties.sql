-- 企业安全保障 L04 L24 L26: who must have a safety committee (安委会), liability insurance (安责险) or filed its major hazard sources, and has
-- grain: one row per subject in operation and safeguard asked of it, as of the clock's day   key: subject_id, safeguard
-- read by: marts.safeguards_by_unit, tests, deploy/trino/etc/access-rules.json
-- Asked where the document is switched on: by employees or scale, by sector, or, with neither, of whom the sources have a row. In force:
-- done by the day, and not run out before it. Of several rows the one that lasts longest is shown.
with recorded as (
  select v.subject_id, v.kind as safeguard, c.clock, coalesce(v.ends_on, date '9999-12-31') as until_day,
    if(v.done_on <= c.clock, v.done_on) as done_on
  from newest.safeguard ${asof} v
  cross join marts.city_clock c
),
held as (
  select subject_id, safeguard, max_by(done_on, if(done_on is null, date '0001-01-01', until_day)) as done_on,
    max(if(done_on is not null, until_day)) as until_day, coalesce(bool_or(done_on is not null and clock <= until_day), false) as in_force
  from recorded
  group by subject_id, safeguard
),
asked as (
  select g.*, p.jurisdiction
  from reference.safeguards g
  join reference.packs p on p.document = g.document
),
subjects as (
  select s.subject_id, n.name, n.employees, n.above_scale, s.class, s.sector, s.department, s.town, p.jurisdiction, p.jurisdiction_name,
    p.district, p.district_name
  from marts.subject_spans s
  join marts.city_clock c on s.from_day <= c.clock and c.clock < s.until_day
  join reference.places p on p.town = s.town
  left join marts.subjects_now n on n.subject_id = s.subject_id
  where s.operating and s.class <> 'NINE_SMALL'
)
select s.jurisdiction, s.jurisdiction_name, s.district, s.district_name, s.town, s.class, s.sector, s.department, s.subject_id, s.name,
  s.employees, a.safeguard, a.name as safeguard_name, h.done_on, nullif(h.until_day, date '9999-12-31') as safeguard_until,
  coalesce(h.in_force, false) as in_force
from subjects s
join asked a on a.jurisdiction = s.jurisdiction
left join held h on h.subject_id = s.subject_id and h.safeguard = a.safeguard
where case
  when a.employees_high_risk is not null
    then s.above_scale or s.employees >= if(s.class = 'HIGH_RISK', a.employees_high_risk, a.employees_other)
  when a.sectors is not null then contains(split(a.sectors, '|'), s.sector)
  else h.subject_id is not null
end
