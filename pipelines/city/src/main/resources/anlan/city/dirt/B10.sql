-- uploaded on the day after the quarter was closed
-- in: inspection.inspection
-- defect
update inspection
set uploaded_at = ((date_trunc('quarter', checked_on::timestamp) + interval '3 months')::date + 10 + time '12:00') at time zone 'Asia/Shanghai'
where inspection_id in (
  select inspection_id from inspection
  where inspection_id % 16 = 4 and not void and uploaded_at is not null and department_id between 10000 and 19999
  order by md5(inspection_id || ':seed') limit :rows
)
returning 'B10', inspection_id
-- near miss
update inspection
set uploaded_at = ((date_trunc('quarter', checked_on::timestamp) + interval '3 months')::date + 9 + time '12:00') at time zone 'Asia/Shanghai'
where inspection_id in (
  select inspection_id from inspection
  where inspection_id % 16 = 8 and not void and uploaded_at is not null and department_id between 10000 and 19999
  order by md5(inspection_id || ':seed') limit :rows
)
returning 'B10', inspection_id
