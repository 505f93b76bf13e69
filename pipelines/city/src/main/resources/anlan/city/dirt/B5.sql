-- a placeholder for the code
-- in: enterprise.subject
-- defect
update subject set uscc = (array['无', '/', '000000', '111111', '370100123456789'])[1 + subject_id % 5]
where subject_id in (
  select subject_id from subject where subject_id % 16 = 9 and uscc ~ '^[0-9A-Z]{18}$'
  order by md5(subject_id || ':seed') limit :rows
)
returning 'B5', subject_id
-- near miss
update subject set uscc = null
where subject_id in (
  select subject_id from subject where subject_id % 16 = 10 and uscc ~ '^[0-9A-Z]{18}$'
  order by md5(subject_id || ':seed') limit :rows
)
returning 'B5', subject_id
