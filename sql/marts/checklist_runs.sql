-- 标准化清单运行 C19 J02: of the subjects in operation, how many had their checklist answered in full, by quarter
-- grain: one row per jurisdiction, district, class and quarter begun   key: jurisdiction, district, class, period
-- read by: tests, deploy/trino/etc/access-rules.json
-- As of the quarter's end, or of the clock's day. Of each subject the newest inspection or self-check of the quarter that answered
-- a checklist counts; it is whole if it answers as many items as any did for that version, and conforms if none of them fails.
with quarters as (
  select p.period, p.start_day, least(p.end_day, c.clock) as judged_on
  from reference.periods p
  join marts.city_clock c on c.horizon <= p.start_day and p.start_day <= c.clock
  where p.period_kind = 'QUARTER'
),
answered as (
  select inspection_id, checklist_id, count(distinct item) as items_answered, count_if(answer = 'FAILS') = 0 as conforms
  from marts.checklist_answers
  group by inspection_id, checklist_id
),
versions as (
  select checklist_id, max(items_answered) as items_asked
  from answered
  group by checklist_id
),
runs as (
  select q.period, i.subject_id,
    max_by(a.items_answered >= v.items_asked, row(i.checked_on, i.inspection_id)) as whole,
    max_by(a.conforms, row(i.checked_on, i.inspection_id)) as conforms
  from answered a
  join versions v on v.checklist_id = a.checklist_id
  join marts.inspections_now i on i.inspection_id = a.inspection_id and not i.void
  join quarters q on i.checked_on between q.start_day and q.judged_on
  group by q.period, i.subject_id
),
subjects as (
  select q.period, q.judged_on, p.jurisdiction, p.jurisdiction_name, p.district, p.district_name, s.class, s.subject_id
  from marts.subject_spans s
  join quarters q on s.from_day <= q.judged_on and q.judged_on < s.until_day
  join reference.places p on p.town = s.town
  where s.operating
)
select s.jurisdiction, s.jurisdiction_name, s.district, s.district_name, s.class, s.period, s.judged_on,
  count(*) as subjects, count_if(coalesce(r.whole, false)) as checklists_whole,
  count_if(coalesce(r.whole and r.conforms, false)) as checklists_conforming,
  cast(cast(count_if(coalesce(r.whole, false)) as decimal(18, 6)) / count(*) as decimal(9, 6)) as rate
from subjects s
left join runs r on r.period = s.period and r.subject_id = s.subject_id
group by s.jurisdiction, s.jurisdiction_name, s.district, s.district_name, s.class, s.period, s.judged_on
