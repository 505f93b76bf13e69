-- a wide space behind the name
-- in: enterprise.subject
-- defect
update subject set name = name || '　'
where subject_id in (
  select subject_id from subject where subject_id % 16 = 7 and uscc ~ '^[0-9A-Z]{18}$'
  order by md5(subject_id || ':seed') limit :rows
)
returning 'B4', subject_id
-- near miss
update subject set name = name || '（东区）'
where subject_id in (
  select subject_id from subject where subject_id % 16 = 8 and uscc ~ '^[0-9A-Z]{18}$'
  order by md5(subject_id || ':seed') limit :rows
)
returning 'B4', subject_id
