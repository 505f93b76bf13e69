-- 数据质量（检查）: what is suspicious in the rows of inspections and their members
-- grain: one row per rule, row and field   key: rule, row_key, field   read by: marts.quality_flags
-- A quarter is closed (封账) so many days after its end as the schemes that assess the jurisdiction say. Problems on the form may be
-- more than the hazards entered from it, for some are mended on the spot; never fewer.
with inspections as (select * from newest.inspection ${asof} where not void),
members as (select * from newest.inspection_member ${asof} where person_name is not null),
stand as (
  select subject_id, max_by(town_code, row(effective_on, state_id)) as town,
    max_by(status, row(effective_on, state_id)) as status, max(effective_on) as status_since
  from newest.subject_state ${asof}
  group by subject_id
),
days as (
  select m.department_id, m.person_name, i.checked_on, count(distinct i.subject_id) as subjects
  from members m
  join inspections i on i.inspection_id = m.inspection_id
  group by m.department_id, m.person_name, i.checked_on
  having count(distinct i.subject_id) >= 40
),
doubled as (
  select inspection_id, person_name
  from members
  group by inspection_id, person_name
  having count(distinct role) > 1
),
closings as (
  select p.town, max(s.cutoff_days) as cutoff_days
  from reference.assessment_schemes s
  join reference.places p on p.jurisdiction = s.jurisdiction
  group by p.town
),
entered as (
  select inspection_id, count(*) as hazards
  from newest.hazard ${asof}
  where not void and duplicate_of is null and inspection_id is not null
  group by inspection_id
),
judged as (
  select i.*, date(i.uploaded_at at time zone 'Asia/Shanghai') as uploaded_on, s.status, s.status_since, c.cutoff_days,
    coalesce(e.hazards, 0) as hazards
  from inspections i
  left join stand s on s.subject_id = i.subject_id
  left join closings c on c.town = s.town
  left join entered e on e.inspection_id = i.inspection_id
),
removed as (
  select inspection_id, max_by(cdc_op, row(cdc_epoch, cdc_lsn, cdc_order, cdc_offset)) as last_op,
    arbitrary(subject_id) as subject_id, arbitrary(checked_on) as checked_on
  from history.inspection ${asof}
  group by inspection_id
),
found as (
  select rule, inspection_id as row_key, subject_id, field, value as found_value, checked_on as seen_on
  from judged
  cross join unnest(
    array['B9', 'B10', 'B21', 'B24'],
    array['uploaded_at', 'uploaded_at', 'checked_on', 'problems'],
    array[cast(uploaded_on as varchar), cast(uploaded_on as varchar), cast(checked_on as varchar),
      format('填报%s项，台账%d项', coalesce(cast(problems as varchar), '（空）'), hazards)],
    array[
      date_diff('day', checked_on, uploaded_on) > 15,
      uploaded_on >= date_add('day', cutoff_days, date_add('month', 3, date_trunc('quarter', checked_on))),
      status in ('CLOSED', 'COMPLETED') and checked_on > status_since,
      problems < hazards or no_hazard_declared and (problems > 0 or hazards > 0)]) as rules (rule, field, value, told)
  where told
  union all
  select 'B9T', m.member_id, m.subject_id, 'person_name', format('当日%d家', d.subjects), d.checked_on
  from members m
  join inspections i on i.inspection_id = m.inspection_id
  join days d
    on d.department_id is not distinct from m.department_id and d.person_name = m.person_name and d.checked_on = i.checked_on
  union all
  select 'B11', inspection_id, subject_id, 'inspection_id', '已删除', checked_on
  from removed
  where last_op = 'd'
  union all
  select 'B32', d.inspection_id, min(m.subject_id), 'role', array_join(array_agg(m.role order by m.role), '、'), null
  from doubled d
  join members m on m.inspection_id = d.inspection_id and m.person_name = d.person_name
  group by d.inspection_id, d.person_name
)
select f.rule, f.row_key, f.subject_id, s.town, f.field, f.found_value, f.seen_on
from found f
left join stand s on s.subject_id = f.subject_id
