-- 称号状态: each title at the end of the judged day, and what it should be cancelled for; from the source rows alone
-- grain: one row per judged day and title awarded by then   key: day, title_id   read by: marts.titles_now, reconcile/compare_titles
-- A title stands from the award to the day before its cancellation, while its subject operates. To be cancelled: for an
-- accident of the subject's own since the award, or a major hazard that is open, whichever came first; cancel_due_on is the
-- last of the days since then, or since the award if the hazard is older. No cell: the subject has no state or does not operate.
with recorded as (select * from newest.model_title ${asof}),
titles as (
  select d.day, v.title_id, v.subject_id, v.level as title_level, v.field as title_field, v.awarded_on,
    if(v.cancelled_on <= d.day, v.cancelled_on) as title_cancelled_on, if(v.cancelled_on <= d.day, v.cancel_reason) as title_cancel_reason
  from recorded v
  join marts.judged_days d on v.awarded_on <= d.day
),
accidents as (select * from newest.accident ${asof}),
troubles as (
  select involved_subject_id as subject_id, accident_id, cast(null as bigint) as hazard_id,
    date(occurred_at at time zone 'Asia/Shanghai') as since, coalesce(cancelled_on, date '9999-12-31') as until_day
  from accidents
  union all
  select subject_id, null, hazard_id, found_on, coalesce(closed_on, date '9999-12-31')
  from marts.hazard_courses
  where hazard_level = 'MAJOR'
),
against as (
  select t.day, t.title_id, min(greatest(x.since, t.awarded_on)) as since,
    min_by(x.accident_id, row(greatest(x.since, t.awarded_on), coalesce(x.accident_id, x.hazard_id))) as accident_id,
    min_by(x.hazard_id, row(greatest(x.since, t.awarded_on), coalesce(x.accident_id, x.hazard_id))) as hazard_id
  from titles t
  join troubles x on x.subject_id = t.subject_id and x.since <= t.day and t.day < x.until_day
  where x.hazard_id is not null or x.since >= t.awarded_on
  group by t.day, t.title_id
),
spans as (select * from marts.subject_spans where operating)
select t.day, t.title_id, t.subject_id, t.title_level, t.title_field, t.awarded_on, t.title_cancelled_on, t.title_cancel_reason,
  s.town, s.class, s.department, s.level, s.sector, s.category,
  t.title_cancelled_on is null and s.town is not null as stands, a.accident_id, a.hazard_id, date_add('day', l.days, a.since) as cancel_due_on,
  t.title_cancelled_on is null and s.town is not null and coalesce(date_diff('day', a.since, t.day) > l.days, false) as to_cancel
from titles t
join reference.time_limits l on l.time_limit = 'TITLE_CANCELLATION'
left join against a on a.day = t.day and a.title_id = t.title_id
left join spans s on s.subject_id = t.subject_id and s.from_day <= t.day and t.day < s.until_day
