-- a test row that was left
-- in: enterprise.subject
-- defect
update subject set name = '测试企业' || subject_id
where subject_id in (
  select subject_id from subject where subject_id % 16 = 13 and uscc ~ '^[0-9A-Z]{18}$'
  order by md5(subject_id || ':seed') limit :rows
)
returning 'B33', subject_id
-- near miss
update subject set name = '测绘试验仪器厂' || subject_id
where subject_id in (
  select subject_id from subject where subject_id % 16 = 14 and uscc ~ '^[0-9A-Z]{18}$'
  order by md5(subject_id || ':seed') limit :rows
)
returning 'B33', subject_id
