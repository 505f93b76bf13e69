-- 驻点: each post that counts, what is asked of it, and the stay of the person it is part of; from the source rows alone
-- grain: one row per post   key: post_id   read by: marts.post_logs, marts.posts_now, marts.post_form, marts.post_duty_days, marts.post_months, reconcile/post_days, reconcile/compare_posts
-- It belongs to the department that dispatched the person, and counts where a document that asks for posts is switched on,
-- from that document's first day on (posts_since). Posts of one person at one enterprise that adjoin or overlap are one stay;
-- over_since is the first day on which it is too long, whether it lasts so long or not. A post that begins or ends beyond
-- the working-day calendar has no row: the job rejects it (OUTSIDE_CALENDAR).
with recorded as (select * from newest.post ${asof}),
terms as (
  select t.*, p.jurisdiction, d.effective_from as posts_since
  from reference.post_terms t
  join reference.packs p on p.document = t.document
  join reference.documents d on d.ref = t.document
),
bounds as (
  select date_trunc('year', min(date)) as first_day, date_add('day', -1, date_add('year', 1, date_trunc('year', max(date)))) as last_day
  from reference.calendar
  where kind = 'holiday'
),
posts as (
  select v.post_id, v.subject_id, a.jurisdiction, a.jurisdiction_name, a.district, v.area_code as area, a.area_name,
    cast(v.department_id as varchar) as department, v.form as post_form, v.person_id, v.starts_on, v.ends_on, v.extended_until,
    t.posts_since, t.week_working_days, t.week_days, t.due_until_day, t.duty_percent, t.log_days, t.rotation_months, t.gap_days_max
  from recorded v
  join reference.areas a on a.area = v.area_code
  join terms t on t.jurisdiction = a.jurisdiction
  cross join bounds b
  where v.starts_on between b.first_day and b.last_day and v.ends_on between b.first_day and b.last_day
),
followed as (
  select *, max(ends_on) over (partition by subject_id, person_id order by starts_on, post_id
    rows between unbounded preceding and 1 preceding) as there_until
  from posts
),
numbered as (
  select *, sum(if(starts_on <= date_add('day', 1, there_until), 0, 1)) over (
    partition by subject_id, person_id order by starts_on, post_id rows between unbounded preceding and current row) as stay
  from followed
),
stays as (
  select *, row_number() over (partition by subject_id, person_id, stay order by starts_on, post_id) = 1 as opens_stay,
    min(starts_on) over one as stay_starts_on, max(ends_on) over one as stay_ends_on, max(extended_until) over one as stay_extended_until
  from numbered
  window one as (partition by subject_id, person_id, stay)
)
select post_id, subject_id, jurisdiction, jurisdiction_name, district, area, area_name, department, post_form, person_id,
  starts_on, ends_on, extended_until, posts_since, week_working_days, week_days, due_until_day, duty_percent, log_days,
  rotation_months, gap_days_max, opens_stay, stay_starts_on, stay_ends_on,
  greatest(posts_since, date_add('month', rotation_months, stay_starts_on),
    coalesce(date_add('day', 1, stay_extended_until), posts_since)) as over_since
from stays
