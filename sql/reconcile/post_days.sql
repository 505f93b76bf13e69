-- 驻点日：each day of each post that counts, whether it is worked, and when its first log was entered
-- grain: one row per post and day   key: post_id, duty_day   read by: reconcile/compare_posts
with posts as (select * from marts.post_states),
entered as (
  select post_id, duty_day, min(entered_on) as entered_on
  from marts.post_logs
  group by post_id, duty_day
),
calendar as (
  select day, workdays > lag(workdays, 1, 0) over (order by day) as worked, date(date_trunc('month', day)) as month_start
  from reference.working_days
)
select p.post_id, p.area, p.department, p.post_form, p.starts_on, p.posts_since, p.week_working_days, p.week_days, p.due_until_day,
  p.duty_percent, p.log_days, c.month_start, c.day as duty_day, c.worked, e.entered_on, e.post_id is not null as logged
from posts p
join calendar c on c.day between greatest(p.starts_on, p.posts_since) and p.ends_on
left join entered e on e.post_id = p.post_id and e.duty_day = c.day
