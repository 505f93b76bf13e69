-- 帮扶响应 O5 J16: requests of enterprises for help, and how many were answered in time, by quarter
-- grain: one row per jurisdiction, district and quarter begun   key: jurisdiction, district, period   read by: tests, deploy/trino/etc/access-rules.json
-- A request counts in the quarter it was made in, where the enterprise stood then. Due: asked so long ago that the answer must be there
-- (reference.time_limits, HELP_ANSWER), or answered. No request due is NULL.
with quarters as (
  select p.period, p.start_day, least(p.end_day, c.clock) as judged_on, c.clock
  from reference.periods p
  join marts.city_clock c on c.horizon <= p.start_day and p.start_day <= c.clock
  where p.period_kind = 'QUARTER'
),
requests as (
  select q.period, p.jurisdiction, p.jurisdiction_name, p.district, p.district_name,
    date_add('day', l.days, r.asked_on) as due_on, if(r.answered_on <= q.clock, r.answered_on) as answered_on, q.clock
  from newest.help_request ${asof} r
  join quarters q on r.asked_on between q.start_day and q.judged_on
  join reference.time_limits l on l.time_limit = 'HELP_ANSWER'
  join marts.subject_spans s on s.subject_id = r.subject_id and s.from_day <= r.asked_on and r.asked_on < s.until_day
  join reference.places p on p.town = s.town
),
counted as (
  select jurisdiction, jurisdiction_name, district, district_name, period, count(*) as help_requests,
    count_if(answered_on is not null or due_on <= clock) as answers_due, count_if(answered_on <= due_on) as answered_in_time
  from requests
  group by jurisdiction, jurisdiction_name, district, district_name, period
)
select *, cast(cast(answered_in_time as decimal(18, 6)) / nullif(answers_due, 0) as decimal(9, 6)) as rate
from counted
