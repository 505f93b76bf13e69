-- 检查表答案都有其清单版本，事项都在代码表中，清单不晚于检查发布
-- a row that comes back is an answer that has none
with items as (select code from reference.codes where code_set = 'checklist_item')
select a.answer_id, a.inspection_id, a.checklist_id, a.item
from marts.checklist_answers a
left join items i on i.code = a.item
where a.list is null or i.code is null
