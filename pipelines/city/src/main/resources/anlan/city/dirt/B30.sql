-- a character lost in a wrong encoding
-- in: enterprise.subject
-- defect
update subject set name = overlay(name placing U&'\FFFD' from 2 for 1)
where subject_id in (
  select subject_id from subject where subject_id % 16 = 11 and uscc ~ '^[0-9A-Z]{18}$'
  order by md5(subject_id || ':seed') limit :rows
)
returning 'B30', subject_id
-- near miss
update subject set name = overlay(name placing '䶮' from 2 for 1)
where subject_id in (
  select subject_id from subject where subject_id % 16 = 12 and uscc ~ '^[0-9A-Z]{18}$'
  order by md5(subject_id || ':seed') limit :rows
)
returning 'B30', subject_id
