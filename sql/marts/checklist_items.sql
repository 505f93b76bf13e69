-- 检查表事项: what inspections answered to each item of the checklists, by quarter
-- grain: one row per jurisdiction, district, list, item and quarter begun   key: jurisdiction, district, list, item, period
-- read by: tests, deploy/trino/etc/access-rules.json
-- Where the subject stood when it was inspected. rate is of those that conform among the applicable ones; nothing applicable is NULL.
with quarters as (
  select p.period, p.start_day, least(p.end_day, c.clock) as judged_on
  from reference.periods p
  join marts.city_clock c on c.horizon <= p.start_day and p.start_day <= c.clock
  where p.period_kind = 'QUARTER'
),
answers as (
  select q.period, p.jurisdiction, p.jurisdiction_name, p.district, p.district_name, a.list, a.item, a.answer
  from marts.checklist_answers a
  join marts.inspections_now i on i.inspection_id = a.inspection_id and not i.void
  join quarters q on i.checked_on between q.start_day and q.judged_on
  join marts.subject_spans s on s.subject_id = i.subject_id and s.from_day <= i.checked_on and i.checked_on < s.until_day
  join reference.places p on p.town = s.town
),
counted as (
  select jurisdiction, jurisdiction_name, district, district_name, list, item, period,
    count_if(answer = 'CONFORMS') as answers_conforming, count_if(answer = 'FAILS') as answers_failing,
    count_if(answer = 'NOT_APPLICABLE') as answers_not_applicable
  from answers
  group by jurisdiction, jurisdiction_name, district, district_name, list, item, period
)
select c.jurisdiction, c.jurisdiction_name, c.district, c.district_name, c.list, c.item, n.name as item_name, c.period,
  c.answers_conforming, c.answers_failing, c.answers_not_applicable,
  cast(cast(c.answers_conforming as decimal(18, 6)) / nullif(c.answers_conforming + c.answers_failing, 0) as decimal(9, 6)) as rate
from counted c
left join reference.codes n on n.code_set = 'checklist_item' and n.code = c.item
