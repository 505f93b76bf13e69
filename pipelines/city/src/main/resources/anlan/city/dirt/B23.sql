-- a month written as it comes: in words, as a day, as one that is none, as a spreadsheet's number
-- in: inspection.submission
-- defect
update submission set period = (array[replace(period, '-', '年') || '月', period || '-28', left(period, 4) || '-13', '45108'])[1 + submission_id / 2 % 4]
where submission_id in (
  select submission_id from submission where submission_id % 2 = 1 and period ~ '^\d{4}-\d\d$'
  order by md5(submission_id || ':seed') limit :rows
)
returning 'B23', submission_id
-- near miss
insert into submission (submission_id, unit_code, department_id, form, period, due_on, submitted_on, recorded_at)
select greatest(950000000000, (select max(submission_id) from submission)) + row_number() over (order by submission_id), unit_code,
  department_id, form, period, due_on, submitted_on + 1, now()
from (
  select * from submission where submission_id % 2 = 0 and period ~ '^\d{4}-\d\d$' and submitted_on is not null
  order by md5(submission_id || ':seed') limit :rows
) as filed
returning 'B23', submission_id
