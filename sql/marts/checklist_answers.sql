-- 检查表答案: what inspections found, item by item, as the source database has it, with the version of the checklist
-- grain: one row per answer   key: answer_id   read by: marts.major_hazard_form, tests, examples
with versions as (
  select *,
    row_number() over (
      partition by answer_id order by cdc_epoch desc, cdc_lsn desc, cdc_order desc, cdc_offset desc
    ) as age
  from history.inspection_answer ${asof}
),
list_versions as (
  select *,
    row_number() over (
      partition by checklist_id order by cdc_epoch desc, cdc_lsn desc, cdc_order desc, cdc_offset desc
    ) as age
  from history.checklist ${asof}
),
lists as (select * from list_versions where age = 1 and cdc_op <> 'd')
select a.answer_id, a.inspection_id, a.subject_id, l.list, l.version, a.checklist_id, a.item, a.answer, a.evidence as proof
from versions a
left join lists l on l.checklist_id = a.checklist_id
where a.age = 1 and a.cdc_op <> 'd'
