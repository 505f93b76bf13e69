-- 驻点情况统计表（附件1）: who is posted where by whom, and what of it is logged, as of the clock's day
-- grain: one row per post   key: post_id   read by: tests, examples, dashboard/posts, dashboard/subject
-- The form's seven columns without the names and telephone numbers of persons: these never leave the source (person_id
-- stands for them). days_over_rotation is NULL unless the person is there for too long; dispatchers counts the departments
-- that have a post at the enterprise on the day, so more than one is a repetition (重复驻点).
with clock as (select * from marts.city_clock),
logged as (
  select l.post_id, count(distinct l.duty_day) as logged_days,
    count(distinct if(date_trunc('month', l.duty_day) = date_trunc('month', c.clock), l.duty_day)) as logged_days_in_month,
    max(l.duty_day) as last_logged_on
  from marts.post_logs l
  join clock c on l.duty_day <= c.clock
  group by l.post_id
),
posts as (
  select p.*, c.clock, greatest(p.starts_on, p.posts_since) <= c.clock and c.clock <= p.ends_on as there
  from marts.post_states p
  cross join clock c
),
dispatchers as (
  select subject_id, count(distinct row(area, department)) as dispatchers
  from posts
  where there
  group by subject_id
)
select row_number() over (partition by p.jurisdiction order by p.area, p.department, p.subject_id, p.post_id) as line_no,
  p.post_id, p.jurisdiction, p.jurisdiction_name, p.district, p.area, p.area_name, p.department, d.name as department_name,
  p.subject_id, n.name, n.address, p.post_form, f.name as post_form_name, p.person_id, p.starts_on, p.ends_on, p.extended_until,
  case when p.clock < p.starts_on then 'PLANNED' when p.ends_on < p.clock then 'ENDED' else 'ACTIVE' end as post_state,
  coalesce(l.logged_days, 0) as logged_days, coalesce(l.logged_days_in_month, 0) as logged_days_in_month, l.last_logged_on,
  if(p.there and p.over_since <= p.clock, date_diff('day', p.over_since, p.clock) + 1) as days_over_rotation,
  if(p.there, r.dispatchers) as dispatchers
from posts p
left join logged l on l.post_id = p.post_id
left join dispatchers r on r.subject_id = p.subject_id
left join marts.subjects_now n on n.subject_id = p.subject_id
left join marts.departments_now d on cast(d.department_id as varchar) = p.department
left join reference.codes f on f.code_set = 'post_form' and f.code = p.post_form
