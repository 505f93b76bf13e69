-- 调度表帮扶与举报行: lines C2, D5a and D5b of the form, cumulative from the first day of the action
-- grain: one row per judged day, kind of unit, jurisdiction, unit and line   key: day, unit_kind, jurisdiction, unit, line
-- read by: marts.action_form, tests
-- The lines of marts.action_form that tell of requests for help (C2, 家次: answers, where the enterprise stood when it asked) and of
-- rewards for tips (D5, 万元: when paid, in the unit of the authority; D5b those of anonymous tips, which were verified).
with facts as (
  select s.town as area, 'C2' as line, r.answered_on as happened_on, cast(1 as decimal(18, 4)) as amount
  from newest.help_request ${asof} r
  join marts.subject_spans s on s.subject_id = r.subject_id and s.from_day <= r.asked_on and r.asked_on < s.until_day
  where r.answered_on is not null
  union all
  select v.area_code, l.line, v.paid_on, cast(v.reward_yuan as decimal(14, 0)) / decimal '10000'
  from newest.tip ${asof} v
  cross join unnest(if(v.anonymous and v.verified, array['D5a', 'D5b'], array['D5a'])) as l (line)
  where v.paid_on is not null and v.reward_yuan is not null
),
counted as (
  select j.day, a.unit_kind, a.jurisdiction, a.unit, f.line, sum(f.amount) as amount
  from facts f
  join reference.form_areas a on a.form = 'F1' and a.area = f.area and f.happened_on between a.start_day and a.end_day
  join marts.judged_days j on f.happened_on <= j.day
  group by j.day, a.unit_kind, a.jurisdiction, a.unit, f.line
)
select f.day, f.unit_kind, f.jurisdiction, f.unit, f.unit_name, f.line, f.line_name,
  cast(coalesce(c.amount, 0) as decimal(18, 4)) as value
from marts.action_frame f
left join counted c
  on c.day = f.day and c.unit_kind = f.unit_kind and c.jurisdiction = f.jurisdiction and c.unit = f.unit and c.line = f.line
where f.counted_by = 'help_form'
