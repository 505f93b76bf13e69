-- 驻点：分录账与变更历史重算
-- grain: one row per measure, period, judged day, area and department of either side
-- The other side asks of each post day by day and month by month, and of each judged day who was there; it knows no steps.
with days as (select day from marts.judged_days),
posts as (select * from marts.post_states),
logs as (select * from marts.post_logs),
post_days as (select * from marts.post_days),
months as (
  select area, department, post_form, starts_on, week_working_days, week_days, due_until_day, duty_percent, month_start,
    count_if(worked) as workdays, count_if(logged and worked) as logged_workdays, count_if(logged) as logged_days
  from post_days
  where month_start >= posts_since
  group by post_id, area, department, post_form, starts_on, week_working_days, week_days, due_until_day, duty_percent, month_start
),
due_months as (
  select area, department, month_start, last_day_of_month(month_start) as since,
    if(post_form = 'REGULAR', logged_workdays >= week_working_days or logged_days >= week_days,
      100 * logged_workdays >= duty_percent * workdays) as met
  from months
  where if(post_form = 'REGULAR', date_diff('day', month_start, starts_on) < due_until_day and workdays >= week_working_days,
    workdays > 0)
),
due_logs as (
  select area, department, month_start, date_add('day', log_days, duty_day) as since,
    coalesce(entered_on <= date_add('day', log_days, duty_day), false) as in_time
  from post_days
  where if(post_form = 'REGULAR', logged, worked)
),
gaps as (
  select *, date_diff('day', max(ends_on) over (partition by subject_id, area, department order by starts_on, post_id
    rows between unbounded preceding and 1 preceding), starts_on) - 1 as gap_days
  from posts
  where post_form <> 'MOBILE'
),
facts as (
  select x.measure, p.month_start as of_month, p.since, p.area, p.department, x.amount
  from due_months p
  cross join unnest(array[
    cast(row('Z1.due', 1) as row(measure varchar, amount bigint)), row('Z1.met', if(p.met, 1, 0))
  ]) as x (measure, amount)
  union all
  select x.measure, l.month_start, l.since, l.area, l.department, x.amount
  from due_logs l
  cross join unnest(array[
    cast(row('Z2.due', 1) as row(measure varchar, amount bigint)), row('Z2.in_time', if(l.in_time, 1, 0))
  ]) as x (measure, amount)
  union all
  select 'Z3.gap_days', starts_on, starts_on, area, department, gap_days
  from gaps
  where gap_days between 1 and gap_days_max and starts_on >= posts_since
  union all
  select x.measure, l.duty_day, l.duty_day, l.area, l.department, x.amount
  from logs l
  cross join unnest(array[
    cast(row('Z5.works', l.dangerous_works) as row(measure varchar, amount bigint)), row('Z5.attended', l.attended_works)
  ]) as x (measure, amount)
  where l.post_form <> 'REGULAR'
),
there as (
  select d.day, p.subject_id, p.area, p.department, min(row(p.starts_on, p.post_id)) as came
  from posts p
  join days d on d.day between greatest(p.starts_on, p.posts_since) and p.ends_on
  group by d.day, p.subject_id, p.area, p.department
),
pairs as (
  select day, area, department, row_number() over (partition by day, subject_id order by came) - 1 as earlier
  from there
),
recomputed as (
  select f.measure, date_format(f.of_month, '%Y-%m') as period, d.day, f.area, f.department, sum(f.amount) as amount
  from facts f
  join days d on f.since <= d.day
  group by 1, 2, 3, 4, 5
  union all
  select 'Z3.over', 'ALWAYS', d.day, p.area, p.department, count(*)
  from posts p
  join days d on d.day between p.over_since and p.stay_ends_on
  where p.opens_stay
  group by d.day, p.area, p.department
  union all
  select 'Z4.pairs', 'ALWAYS', day, area, department, sum(earlier) from pairs group by day, area, department
),
posted as (
  select j.measure, j.period, d.day, j.town as area, j.department, sum(j.amount) as amount
  from indicators.journal ${asof} j
  join days d on j.day <= d.day
  where regexp_like(j.measure, '^Z[1-5]\.')
  group by j.measure, j.period, d.day, j.town, j.department
)
select measure as indicator, coalesce(p.amount, 0) <> coalesce(r.amount, 0) as differs,
  format('%s as of %s, area %s, department %s: journal %d, history %d',
    period, day, area, department, coalesce(p.amount, 0), coalesce(r.amount, 0)) as example
from posted p
full join recomputed r using (measure, period, day, area, department)
