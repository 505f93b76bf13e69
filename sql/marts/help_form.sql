-- 调度表帮扶与举报行: lines C2, D5a and D5b of the form, cumulative from the first day of the action
-- grain: one row per judged day, kind of unit, jurisdiction, unit and line   key: day, unit_kind, jurisdiction, unit, line
-- read by: marts.action_form, tests
-- The lines of marts.action_form that tell of requests for help (C2, 家次: answers, where the enterprise stood when it asked) and of
-- rewards for tips (D5, 万元: when paid, in the unit of the authority; D5b those of anonymous tips, which were verified).
with forms as (
  select distinct d.effective_from as start_day, coalesce(d.effective_to, date '9999-12-31') as end_day, p.jurisdiction
  from reference.form_lines f
  join reference.documents d on d.ref = f.document
  join reference.packs p on p.document = f.document
  where f.form = 'F1'
),
days as (
  select j.day, f.jurisdiction, f.start_day, least(j.day, f.end_day) as last_day
  from marts.judged_days j
  join forms f on f.start_day <= j.day
),
lines as (select line, name from reference.form_lines where form = 'F1' and counted_by = 'help_form'),
kinds (unit_kind) as (
  values ('JURISDICTION'), ('DISTRICT'), ('TOWN')
),
units as (
  select distinct k.unit_kind, a.jurisdiction,
    case k.unit_kind when 'JURISDICTION' then a.jurisdiction when 'DISTRICT' then a.district else a.town end as unit
  from reference.areas a
  cross join kinds k
  where a.town is not null
),
facts as (
  select a.jurisdiction, a.district, a.town, 'C2' as line, r.answered_on as happened_on, cast(1 as decimal(18, 4)) as amount
  from newest.help_request ${asof} r
  join marts.subject_spans s on s.subject_id = r.subject_id and s.from_day <= r.asked_on and r.asked_on < s.until_day
  join reference.areas a on a.area = s.town
  where r.answered_on is not null
  union all
  select a.jurisdiction, a.district, a.town, l.line, v.paid_on, cast(v.reward_yuan as decimal(14, 0)) / decimal '10000'
  from newest.tip ${asof} v
  join reference.areas a on a.area = v.area_code
  cross join unnest(if(v.anonymous and v.verified, array['D5a', 'D5b'], array['D5a'])) as l (line)
  where v.paid_on is not null and v.reward_yuan is not null
),
counted as (
  select d.day, k.unit_kind, f.jurisdiction,
    case k.unit_kind when 'JURISDICTION' then f.jurisdiction when 'DISTRICT' then f.district else f.town end as unit,
    f.line, sum(f.amount) as amount
  from facts f
  join days d on d.jurisdiction = f.jurisdiction and f.happened_on between d.start_day and d.last_day
  cross join kinds k
  group by 1, 2, 3, 4, 5
)
select d.day, u.unit_kind, u.jurisdiction, u.unit, p.town_name as unit_name, l.line, l.name as line_name,
  cast(coalesce(c.amount, 0) as decimal(18, 4)) as value
from units u
join days d on d.jurisdiction = u.jurisdiction
cross join lines l
left join counted c
  on c.day = d.day and c.unit_kind = u.unit_kind and c.jurisdiction = u.jurisdiction and c.unit = u.unit and c.line = l.line
left join reference.places p on p.town = u.unit
