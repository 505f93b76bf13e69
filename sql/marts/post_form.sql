-- 安全生产驻点监督工作情况统计表（附件2）: the form's 18 columns, in its order after the first three
-- grain: one row per judged day, jurisdiction, domain and form of posts   key: day, jurisdiction, domain, post_form   read by: tests, examples, dashboard/posts
-- Cumulative from the document's first day, then from 1 January of each year (本系统约定). 市级, 县级 tell who dispatched.
-- Dispatches (人次) are posts that stood at any time since; the document prints 人次 for enterprises too, evidently a slip:
-- they are counted once each (家). domain is that of the dispatching department.
with days as (select day, date(date_trunc('year', day)) as year_start from marts.judged_days),
domains as (select cast(department_id as varchar) as department, domain from marts.departments_now),
dispatched as (
  select d.day, p.jurisdiction, p.jurisdiction_name, coalesce(n.domain, '') as domain, p.post_form,
    count_if(p.district is null) as city_dispatches, count_if(p.district is not null) as county_dispatches,
    count(distinct if(p.district is null, p.subject_id)) as city_enterprises,
    count(distinct if(p.district is not null, p.subject_id)) as county_enterprises
  from marts.post_states p
  join days d on greatest(p.starts_on, p.posts_since) <= d.day and p.ends_on >= greatest(p.posts_since, d.year_start)
  left join domains n on n.department = p.department
  group by 1, 2, 3, 4, 5
),
logged as (
  select d.day, l.jurisdiction, coalesce(n.domain, '') as domain, l.post_form, sum(l.persons_checked) as persons_checked,
    sum(l.rules_improved) as rules_improved, sum(l.morning_meetings) as morning_meetings, sum(l.warning_sessions) as warning_sessions,
    sum(l.drills) as drills, sum(l.reward_yuan) as reward_yuan, sum(l.attended_works) as attended_works,
    sum(l.hazards_found) as hazards_found, sum(l.hazards_rectified) as hazards_rectified, sum(l.major_found) as major_found,
    sum(l.major_rectified) as major_rectified
  from marts.post_logs l
  join days d on l.duty_day between d.year_start and d.day
  left join domains n on n.department = l.department
  group by 1, 2, 3, 4
)
select s.day, s.jurisdiction, s.jurisdiction_name,
  row_number() over (partition by s.day, s.jurisdiction order by s.domain, s.post_form) as line_no,
  nullif(s.domain, '') as domain, s.post_form, f.name as post_form_name,
  s.city_dispatches, s.county_dispatches, s.city_enterprises, s.county_enterprises,
  coalesce(l.persons_checked, 0) as persons_checked, coalesce(l.rules_improved, 0) as rules_improved,
  coalesce(l.morning_meetings, 0) as morning_meetings, coalesce(l.warning_sessions, 0) as warning_sessions,
  coalesce(l.drills, 0) as drills, cast(cast(coalesce(l.reward_yuan, 0) as decimal(18, 4)) / 10000 as decimal(14, 4)) as reward_wan,
  coalesce(l.attended_works, 0) as attended_works, coalesce(l.hazards_found, 0) as hazards_found,
  coalesce(l.hazards_rectified, 0) as hazards_rectified, coalesce(l.major_found, 0) as major_found,
  coalesce(l.major_rectified, 0) as major_rectified
from dispatched s
left join logged l on l.day = s.day and l.jurisdiction = s.jurisdiction and l.domain = s.domain and l.post_form = s.post_form
left join reference.codes f on f.code_set = 'post_form' and f.code = s.post_form
