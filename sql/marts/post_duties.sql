-- 应驻点监管对象 C17: whom the documents want someone to be posted to, and how many are, at the end of each month begun
-- grain: one row per month, target and subject   key: period, post_target, subject_id   read by: marts.post_coverage, tests
-- Judged at the month's end, or on the clock's day: subjects in operation then, of the target's sector, or for the target without
-- one (KEY) those with a reason (marts.post_reasons); post_reasons is NULL for the others. persons_posted counts different persons.
with months as (
  select p.period, least(p.end_day, c.clock) as judged_on
  from reference.periods p
  join marts.city_clock c on c.horizon <= p.start_day and p.start_day <= c.clock
  where p.period_kind = 'MONTH'
),
targets as (
  select t.post_target, t.name as post_target_name, t.sector, t.persons_wanted, p.jurisdiction, d.effective_from as posts_since
  from reference.post_targets t
  join reference.packs p on p.document = t.document
  join reference.documents d on d.ref = t.document
),
reasons as (
  select m.period, r.subject_id, array_agg(distinct r.post_reason) as post_reasons
  from marts.post_reasons r
  join months m on r.from_day <= m.judged_on and m.judged_on < r.until_day
  group by m.period, r.subject_id
),
posted as (
  select m.period, v.subject_id, count(distinct v.person_id) as persons_posted
  from marts.post_states v
  join months m on m.judged_on between greatest(v.starts_on, v.posts_since) and v.ends_on
  group by m.period, v.subject_id
),
subjects as (
  select m.period, m.judged_on, t.post_target, t.post_target_name, t.persons_wanted, t.sector is null as by_reason,
    p.jurisdiction, p.jurisdiction_name, p.district, p.district_name, s.town, s.subject_id, s.class, s.sector, s.department
  from targets t
  join reference.places p on p.jurisdiction = t.jurisdiction
  join marts.subject_spans s on s.town = p.town and s.operating and s.sector = coalesce(t.sector, s.sector)
  join months m on s.from_day <= m.judged_on and m.judged_on < s.until_day and t.posts_since <= m.judged_on
)
select s.period, s.judged_on, s.post_target, s.post_target_name, s.jurisdiction, s.jurisdiction_name, s.district, s.district_name,
  s.town, s.subject_id, n.name, s.class, s.sector, s.department, if(s.by_reason, array_sort(r.post_reasons)) as post_reasons,
  s.persons_wanted, coalesce(v.persons_posted, 0) as persons_posted, coalesce(v.persons_posted, 0) >= s.persons_wanted as enough_posted
from subjects s
left join reasons r on r.period = s.period and r.subject_id = s.subject_id
left join posted v on v.period = s.period and v.subject_id = s.subject_id
left join marts.subjects_now n on n.subject_id = s.subject_id
where not s.by_reason or r.post_reasons is not null
