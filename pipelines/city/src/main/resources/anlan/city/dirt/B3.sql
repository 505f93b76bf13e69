-- a wrong check character
-- in: enterprise.subject
-- defect
update subject set uscc = left(uscc, 17) || substr('123456789ABCDEFGHJKLMNPQRTUWXY0', strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', right(uscc, 1)), 1)
where subject_id in (
  select subject_id from subject where subject_id % 16 = 5 and uscc ~ '^[0-9A-Z]{18}$'
  order by md5(subject_id || ':seed') limit :rows
)
returning 'B3', subject_id
-- near miss
update subject set phone = null
where subject_id in (
  select subject_id from subject where subject_id % 16 = 6 and uscc ~ '^[0-9A-Z]{18}$'
  order by md5(subject_id || ':seed') limit :rows
)
returning 'B3', subject_id
