-- 检查表答案: what inspections found, item by item, as the source database has it, with the version of the checklist
-- grain: one row per answer   key: answer_id   read by: marts.major_hazard_form, tests, examples
with answers as (select * from newest.inspection_answer ${asof}),
lists as (select * from newest.checklist ${asof})
select a.answer_id, a.inspection_id, a.subject_id, l.list, l.version, a.checklist_id, a.item, a.answer, a.evidence as proof
from answers a
left join lists l on l.checklist_id = a.checklist_id
