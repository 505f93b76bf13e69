-- 驻点逐月: each post that counts in each month begun, how it was attended, and how it stands at the month's end or on the clock's day
-- grain: one row per post and month   key: post_id, period   read by: tests, dashboard/posts
-- month_due and days_wanted are of months that are over (Z1): working days with a log that meet the standard, NULL where nothing
-- is due; seven days of any kind do as well for a regular post (定期). dangerous_works are those of stationed and mobile posts (Z5).
-- days_over_rotation, dispatchers and other_departments are as of judged_on, NULL unless the post stands then.
with months as (
  select p.period, p.start_day as month_start, p.end_day <= c.clock as ended, least(p.end_day, c.clock) as judged_on
  from reference.periods p
  join marts.city_clock c on c.horizon <= p.start_day and p.start_day <= c.clock
  where p.period_kind = 'MONTH'
),
posts as (
  select p.*, m.period, m.month_start, m.ended, m.judged_on,
    m.judged_on between greatest(p.starts_on, p.posts_since) and p.ends_on as there
  from marts.post_states p
  join months m on greatest(p.starts_on, p.posts_since) <= m.judged_on and m.month_start <= p.ends_on
),
attended as (
  select post_id, date_format(duty_day, '%Y-%m') as period, count_if(worked) as duty_workdays,
    count_if(worked and entered_on is not null) as logged_workdays, count(entered_on) as logged_days,
    count(logged_in_time) as logs_due, count_if(logged_in_time) as logs_in_time,
    sum(if(post_form = 'REGULAR', 0, dangerous_works)) as dangerous_works,
    sum(if(post_form = 'REGULAR', 0, attended_works)) as attended_works
  from marts.post_duty_days
  group by 1, 2
),
judged as (
  select p.*, a.duty_workdays, a.logged_workdays, a.logged_days, a.logs_due, a.logs_in_time,
    coalesce(a.dangerous_works, 0) as dangerous_works, coalesce(a.attended_works, 0) as attended_works,
    p.ended and p.month_start >= p.posts_since and if(p.post_form = 'REGULAR',
      date_diff('day', p.month_start, p.starts_on) < p.due_until_day and a.duty_workdays >= p.week_working_days,
      a.duty_workdays > 0) as month_due,
    array_distinct(array_agg(if(p.there, concat(p.area, ' ', p.department))) over at_subject) as stood_by
  from posts p
  join attended a on a.post_id = p.post_id and a.period = p.period
  window at_subject as (partition by p.subject_id, p.period)
)
select j.post_id, j.period, j.jurisdiction, j.district, j.area, j.area_name, j.department, d.name as department_name,
  j.subject_id, n.name, n.address, j.post_form, f.name as post_form_name, j.person_id, j.starts_on, j.ends_on, j.extended_until,
  j.judged_on, j.there, j.duty_workdays, j.logged_workdays, j.logged_days, j.month_due,
  if(j.month_due, if(j.post_form = 'REGULAR', j.week_working_days, (j.duty_percent * j.duty_workdays + 99) / 100)) as days_wanted,
  if(j.month_due, if(j.post_form = 'REGULAR', j.logged_workdays >= j.week_working_days or j.logged_days >= j.week_days,
    100 * j.logged_workdays >= j.duty_percent * j.duty_workdays)) as month_met,
  j.logs_due, j.logs_in_time, j.dangerous_works, j.attended_works,
  if(j.there and j.over_since <= j.judged_on, date_diff('day', j.over_since, j.judged_on) + 1) as days_over_rotation,
  if(j.there, cardinality(filter(j.stood_by, s -> s is not null))) as dispatchers,
  if(j.there, array_sort(filter(j.stood_by, s -> s <> concat(j.area, ' ', j.department)))) as other_departments
from judged j
left join marts.subjects_now n on n.subject_id = j.subject_id
left join marts.departments_now d on cast(d.department_id as varchar) = j.department
left join reference.codes f on f.code_set = 'post_form' and f.code = j.post_form
