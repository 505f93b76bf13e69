-- 任务清单各状态单位数之和等于应完成单位数；按时、逾期完成的报送都在变更历史中
-- a row that comes back is a task and period that doesn't add up, or that counts other submissions than the history has
with list as (select * from marts.task_list),
submitted as (
  select form, unit_code, department_id, period, min(submitted_on) as submitted_on
  from (
    select *,
      row_number() over (partition by submission_id order by cdc_epoch desc, cdc_lsn desc, cdc_order desc, cdc_offset desc) as age
    from history.submission
  )
  where age = 1 and cdc_op <> 'd'
  group by form, unit_code, department_id, period
),
of_offices as (
  select t.task, p.jurisdiction, s.period, count_if(s.submitted_on <= c.clock) as units_done
  from submitted s
  cross join marts.city_clock c
  join reference.tasks t on t.evidence = concat('SUBMISSION:', s.form) and t.obliged = 'CITY_OFFICE'
  join reference.packs p on p.document = t.document and p.jurisdiction = s.unit_code
  where s.department_id is null
  group by t.task, p.jurisdiction, s.period
)
select l.jurisdiction, l.task, l.period, l.units_due, l.units_in_time, l.units_late, l.units_overdue, l.units_open, o.units_done
from list l
left join of_offices o on o.task = l.task and o.jurisdiction = l.jurisdiction and o.period = l.period
where l.units_due <> l.units_in_time + l.units_late + l.units_overdue + l.units_open
  or o.units_done <> l.units_in_time + l.units_late
