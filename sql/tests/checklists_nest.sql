-- 清单答全的不多于监管对象，答全且符合的不多于答全的；逐项答案之和即检查表答案
-- a row that comes back is a district and quarter, or an item, where it isn't so
with runs as (select * from marts.checklist_runs),
items as (
  select list, item, sum(answers_conforming + answers_failing + answers_not_applicable) as answers
  from marts.checklist_items
  group by list, item
),
answers as (
  select a.list, a.item, count(*) as answers
  from marts.checklist_answers a
  join marts.inspections_now i on i.inspection_id = a.inspection_id and not i.void
  join marts.city_clock c on i.checked_on between c.horizon and c.clock
  join marts.subject_spans s on s.subject_id = i.subject_id and s.from_day <= i.checked_on and i.checked_on < s.until_day
  join reference.places p on p.town = s.town
  group by a.list, a.item
)
select district as place, period as what, subjects as expected, checklists_whole as found
from runs
where checklists_whole > subjects or checklists_conforming > checklists_whole
union all
select a.list, a.item, a.answers, coalesce(i.answers, 0)
from answers a
left join items i on i.list = a.list and i.item = a.item
where a.answers <> coalesce(i.answers, 0)
