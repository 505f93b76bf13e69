-- 检查方式 L12 G07: how departments inspect (三随机、四不两直、异地互查……), and whether inspecting and enforcing go together, by quarter
-- grain: one row per jurisdiction, district, type and quarter begun   key: jurisdiction, district, type, period
-- read by: tests, deploy/trino/etc/access-rules.json
-- with_hazards are inspections a hazard was recorded for; with_penalties those of them with a decision that stands, be it about one
-- of the hazards (“检查与执法同时进行”).
with quarters as (
  select p.period, p.start_day, least(p.end_day, c.clock) as judged_on
  from reference.periods p
  join marts.city_clock c on c.horizon <= p.start_day and p.start_day <= c.clock
  where p.period_kind = 'QUARTER'
),
recorded as (select * from newest.inspection ${asof}),
found as (
  select h.inspection_id, count(a.act_id) > 0 as penalised
  from marts.hazards_now h
  left join marts.hazard_acts a on a.hazard_id = h.hazard_id and a.kind = 'PENALTY' and a.second_day is null
  where h.inspection_id is not null
  group by h.inspection_id
),
inspections as (
  select q.period, p.jurisdiction, p.jurisdiction_name, p.district, p.district_name, i.type, i.expert_present,
    f.inspection_id is not null as with_hazard, coalesce(f.penalised, false) as with_penalty
  from recorded i
  join quarters q on i.checked_on between q.start_day and q.judged_on
  join marts.subject_spans s on s.subject_id = i.subject_id and s.from_day <= i.checked_on and i.checked_on < s.until_day
  join reference.places p on p.town = s.town
  left join found f on f.inspection_id = i.inspection_id
  where i.body = 'DEPARTMENT' and i.result is not null and not i.void
)
select i.jurisdiction, i.jurisdiction_name, i.district, i.district_name, i.type, t.name as type_name, i.period,
  count(*) as inspections, count_if(i.expert_present) as with_experts, count_if(i.with_hazard) as with_hazards,
  count_if(i.with_penalty) as with_penalties
from inspections i
left join reference.codes t on t.code_set = 'inspection_type' and t.code = i.type
group by i.jurisdiction, i.jurisdiction_name, i.district, i.district_name, i.type, t.name, i.period
