-- 驻点值守日: each day of each post that counts, up to the clock's day, what was logged of it and whether in time
-- grain: one row per post and day   key: post_id, duty_day   read by: marts.post_months, dashboard/posts
-- log_due_on is NULL for a day of which no log is asked: not worked, or of a regular post (定期) without one. logged_in_time is
-- NULL where none is asked, and until the due day has come. What was logged is NULL without a log.
with posts as (select * from marts.post_states),
clock as (select * from marts.city_clock),
logged as (
  select post_id, duty_day, min(entered_on) as entered_on, sum(dangerous_works) as dangerous_works, sum(attended_works) as attended_works,
    sum(hazards_found) as hazards_found, sum(hazards_rectified) as hazards_rectified, sum(major_found) as major_found
  from marts.post_logs
  group by post_id, duty_day
),
calendar as (
  select day, workdays > lag(workdays, 1, 0) over (order by day) as worked
  from reference.working_days
),
days as (
  select p.post_id, p.post_form, c.day as duty_day, c.worked, k.clock, l.entered_on,
    if(if(p.post_form = 'REGULAR', l.post_id is not null, c.worked), date_add('day', p.log_days, c.day)) as log_due_on,
    l.dangerous_works, l.attended_works, l.hazards_found, l.hazards_rectified, l.major_found
  from posts p
  cross join clock k
  join calendar c on c.day between greatest(p.starts_on, p.posts_since) and least(p.ends_on, k.clock)
  left join logged l on l.post_id = p.post_id and l.duty_day = c.day
)
select post_id, post_form, duty_day, worked, log_due_on, entered_on,
  if(log_due_on <= clock, coalesce(entered_on <= log_due_on, false)) as logged_in_time,
  dangerous_works, attended_works, hazards_found, hazards_rectified, major_found
from days
