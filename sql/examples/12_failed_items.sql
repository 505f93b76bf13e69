-- 部门检查中哪些清单事项最常不符合？各版本如何？
select list, version, item, count_if(answer = 'FAILS') as failed, count_if(answer <> 'NOT_APPLICABLE') as asked,
  count_if(answer = 'FAILS' and proof is not null) as proven
from marts.checklist_answers
group by list, version, item
order by cast(count_if(answer = 'FAILS') as double) / nullif(count_if(answer <> 'NOT_APPLICABLE'), 0) desc, item
limit 20
