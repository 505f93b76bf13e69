-- 驻点日志: each log of a post that counts, on a day on which the post counts; from the source rows alone
-- grain: one row per log   key: log_id   read by: marts.posts_now, marts.post_form, marts.post_duty_days, reconcile/compare_posts, examples
-- A log of another enterprise than its post's counts nowhere. What is rectified is of the hazards found that day.
with logs as (select * from newest.post_log ${asof}),
posts as (select * from marts.post_states)
select v.log_id, v.post_id, v.subject_id, p.jurisdiction, p.area, p.department, p.post_form, v.duty_day,
  date(v.recorded_at at time zone 'Asia/Shanghai') as entered_on, v.persons_checked, v.rules_improved, v.morning_meetings,
  v.warning_sessions, v.drills, v.reward_yuan, v.dangerous_works, v.attended_works, v.hazards_found, v.hazards_rectified,
  v.major_found, v.major_rectified
from logs v
join posts p on p.post_id = v.post_id and p.subject_id = v.subject_id
  and v.duty_day between greatest(p.starts_on, p.posts_since) and p.ends_on
