-- uploaded three weeks after the check
-- in: inspection.inspection
-- defect
update inspection set uploaded_at = ((checked_on + 20) + time '12:00') at time zone 'Asia/Shanghai'
where inspection_id in (
  select inspection_id from inspection where inspection_id % 16 = 1 and not void and uploaded_at is not null
  order by md5(inspection_id || ':seed') limit :rows
)
returning 'B9', inspection_id
-- near miss
update inspection set uploaded_at = ((checked_on + 15) + time '12:00') at time zone 'Asia/Shanghai'
where inspection_id in (
  select inspection_id from inspection where inspection_id % 16 = 2 and not void and uploaded_at is not null
  order by md5(inspection_id || ':seed') limit :rows
)
returning 'B9', inspection_id
