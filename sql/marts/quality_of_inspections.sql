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
uploads as (
  select inspection_id, subject_id, checked_on, date(uploaded_at at time zone 'Asia/Shanghai') as uploaded_on
  from inspections
  where uploaded_at is not null
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
removed as (
  select inspection_id, max_by(cdc_op, row(cdc_epoch, cdc_lsn, cdc_order, cdc_offset)) as last_op,
    arbitrary(subject_id) as subject_id, arbitrary(checked_on) as checked_on
  from history.inspection ${asof}
  group by inspection_id
),
found as (
  select 'B9' as rule, inspection_id as row_key, subject_id, 'uploaded_at' as field, cast(uploaded_on as varchar) as found_value,
    checked_on as seen_on
  from uploads
  where date_diff('day', checked_on, uploaded_on) > 15
  union all
  select 'B9T', m.member_id, m.subject_id, 'person_name', format('当日%d家', d.subjects), d.checked_on
  from members m
  join inspections i on i.inspection_id = m.inspection_id
  join days d
    on d.department_id is not distinct from m.department_id and d.person_name = m.person_name and d.checked_on = i.checked_on
  union all
  select 'B10', u.inspection_id, u.subject_id, 'uploaded_at', cast(u.uploaded_on as varchar), u.checked_on
  from uploads u
  join stand s on s.subject_id = u.subject_id
  join closings c on c.town = s.town
  where u.uploaded_on >= date_add('day', c.cutoff_days, date_add('month', 3, date_trunc('quarter', u.checked_on)))
  union all
  select 'B11', inspection_id, subject_id, 'inspection_id', '已删除', checked_on
  from removed
  where last_op = 'd'
  union all
  select 'B21', i.inspection_id, i.subject_id, 'checked_on', cast(i.checked_on as varchar), i.checked_on
  from inspections i
  join stand s on s.subject_id = i.subject_id and s.status in ('CLOSED', 'COMPLETED') and i.checked_on > s.status_since
  union all
  select 'B24', i.inspection_id, i.subject_id, 'problems',
    format('填报%s项，台账%d项', coalesce(cast(i.problems as varchar), '（空）'), coalesce(e.hazards, 0)), i.checked_on
  from inspections i
  left join entered e on e.inspection_id = i.inspection_id
  where i.problems < e.hazards or i.no_hazard_declared and (i.problems > 0 or e.hazards > 0)
  union all
  select 'B32', d.inspection_id, min(m.subject_id), 'role', array_join(array_agg(m.role order by m.role), '、'), null
  from doubled d
  join members m on m.inspection_id = d.inspection_id and m.person_name = d.person_name
  group by d.inspection_id, d.person_name
)
select f.rule, f.row_key, f.subject_id, s.town, f.field, f.found_value, f.seen_on
from found f
left join stand s on s.subject_id = f.subject_id
