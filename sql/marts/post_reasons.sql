-- 驻点重点对象的理由 N17: why a subject is one to post someone to (驻点重点对象), and from when until when
-- grain: one row per subject, reason and span [from_day, until_day)   key: subject_id, post_reason, from_day   read by: marts.post_duties
-- MAJOR_HAZARD: until it is closed. ACCIDENT and REPEATED_PENALTIES: “近3年内曾发生生产安全事故、多次违法违规”, the latter from
-- the second decision on, while the one before it is younger than three years. NEWLY_OPENED: “新投产”, a high-risk one in its first
-- year; two decisions and one year are 本系统约定. Crowded places and “危大工程” are not told apart in the sources.
with penalties as (
  select subject_id, decided_on, lag(decided_on) over (partition by subject_id order by decided_on, case_id) as decided_before
  from newest.enforcement_case ${asof}
  where withdrawn_on is null and decided_on is not null
),
reasons as (
  select subject_id, 'MAJOR_HAZARD' as post_reason, found_on as from_day, coalesce(closed_on, date '9999-12-31') as until_day
  from marts.hazard_courses
  where hazard_level = 'MAJOR'
  union all
  select a.involved_subject_id, 'ACCIDENT', a.occurred_on, date_add('year', 3, a.occurred_on)
  from marts.accident_courses a
  join marts.city_clock c on a.cancelled_on > c.clock
  where a.involved_subject_id is not null
  union all
  select subject_id, 'REPEATED_PENALTIES', decided_on, date_add('year', 3, decided_before)
  from penalties
  union all
  select subject_id, 'NEWLY_OPENED', from_day, date_add('year', 1, from_day)
  from marts.subject_spans
  where from_day = run_from and class = 'HIGH_RISK'
)
select subject_id, post_reason, from_day, max(until_day) as until_day
from reasons
where from_day < until_day
group by subject_id, post_reason, from_day
