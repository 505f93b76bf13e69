-- 数据质量（检查）: what is suspicious in the rows of inspections and their members
-- grain: one row per rule, row and field   key: rule, row_key, field   read by: marts.quality_flags
-- A quarter is closed (封账) so many days after its end as the schemes that assess the jurisdiction say. Problems on the form may be
-- more than the hazards entered from it, for some are mended on the spot; never fewer.
-- Texts are made of what was found only: there are few findings among many rows. A row that was deleted is in the change history alone.
with recorded as (select * from newest.inspection ${asof}),
inspections as (select * from recorded where not void),
members as (select * from newest.inspection_member ${asof} where person_name is not null),
stand as (
  select subject_id, max_by(town_code, row(effective_on, state_id)) as town,
    max_by(status, row(effective_on, state_id)) as status, max(effective_on) as status_since
  from newest.subject_state ${asof}
  group by subject_id
),
dated as (
  select m.member_id, m.department_id, m.person_name, m.subject_id, i.checked_on
  from members m
  join inspections i on i.inspection_id = m.inspection_id
),
busy as (
  select department_id, person_name, checked_on
  from dated
  group by department_id, person_name, checked_on
  having count(*) >= 40
),
days as (
  select d.department_id, d.person_name, d.checked_on, count(distinct d.subject_id) as subjects,
    array_agg(cast(row(d.member_id, d.subject_id) as row(member_id bigint, subject_id bigint))) as attended
  from dated d
  join busy b
    on b.person_name = d.person_name and b.checked_on = d.checked_on and b.department_id is not distinct from d.department_id
  group by d.department_id, d.person_name, d.checked_on
  having count(distinct d.subject_id) >= 40
),
doubled as (
  select inspection_id, person_name
  from members
  group by inspection_id, person_name
  having min(role) <> max(role)
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
deleted as (
  select distinct d.inspection_id
  from history.inspection ${asof} d
  left join recorded r on r.inspection_id = d.inspection_id
  where d.cdc_op = 'd' and r.inspection_id is null
),
removed as (
  select h.inspection_id, arbitrary(h.subject_id) as subject_id, arbitrary(h.checked_on) as checked_on
  from history.inspection ${asof} h
  join deleted d on d.inspection_id = h.inspection_id
  group by h.inspection_id
),
told as (
  select *,
    array[
      if(date_diff('day', checked_on, uploaded_on) > 15, 'B9 uploaded_at'),
      if(uploaded_on >= date_add('day', cutoff_days, date_add('month', 3, date_trunc('quarter', checked_on))), 'B10 uploaded_at'),
      if(status in ('CLOSED', 'COMPLETED') and checked_on > status_since, 'B21 checked_on'),
      if(problems < hazards or no_hazard_declared and (problems > 0 or hazards > 0), 'B24 problems')] as findings
  from judged
),
found as (
  select split_part(finding, ' ', 1) as rule, inspection_id as row_key, subject_id, split_part(finding, ' ', 2) as field,
    case split_part(finding, ' ', 2)
      when 'uploaded_at' then cast(uploaded_on as varchar)
      when 'checked_on' then cast(checked_on as varchar)
      when 'problems' then format('填报%s项，台账%d项', coalesce(cast(problems as varchar), '（空）'), hazards)
    end as found_value,
    checked_on as seen_on
  from told
  cross join unnest(findings) as told_findings (finding)
  where finding is not null
  union all
  select 'B9T', a.member_id, a.subject_id, 'person_name', format('当日%d家', d.subjects), d.checked_on
  from days d
  cross join unnest(attended) as a (member_id, subject_id)
  union all
  select 'B11', inspection_id, subject_id, 'inspection_id', '已删除', checked_on
  from removed
  union all
  select 'B32', m.inspection_id, min(m.subject_id), 'role', array_join(array_agg(m.role order by m.role), '、'), null
  from members m
  join doubled d on d.inspection_id = m.inspection_id and d.person_name = m.person_name
  group by m.inspection_id, m.person_name
)
select f.rule, f.row_key, f.subject_id, s.town, f.field, f.found_value, f.seen_on
from found f
left join stand s on s.subject_id = f.subject_id
