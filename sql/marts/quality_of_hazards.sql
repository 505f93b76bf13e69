-- 数据质量（隐患）: what is suspicious in the rows of hazards and of what was done about them
-- grain: one row per rule, row and field   key: rule, row_key, field   read by: marts.quality_flags
-- A deadline that was overwritten and one that was set anew by delete and insert show only in the change history.
-- Texts are made of what was found only: there are few findings among many rows.
with recorded as (select * from newest.hazard ${asof}),
hazards as (select * from recorded where not void and duplicate_of is null),
extensions as (select * from newest.hazard_extension ${asof} where approved_on is not null),
signatures as (select * from newest.hazard_signature ${asof}),
penalties as (select * from newest.hazard_penalty ${asof}),
stand as (
  select subject_id, max_by(town_code, row(effective_on, state_id)) as town
  from newest.subject_state ${asof}
  group by subject_id
),
deleted as (
  select distinct d.hazard_id
  from history.hazard ${asof} d
  left join recorded r on r.hazard_id = d.hazard_id
  where d.cdc_op = 'd' and r.hazard_id is null
),
removed as (
  select h.hazard_id, arbitrary(h.subject_id) as subject_id, arbitrary(h.found_on) as found_on, arbitrary(h.description) as description
  from history.hazard ${asof} h
  join deleted d on d.hazard_id = h.hazard_id
  group by h.hazard_id
),
first_deadlines as (
  select hazard_id, min_by(deadline, row(cdc_epoch, cdc_lsn, cdc_order, cdc_offset)) as deadline
  from history.hazard ${asof}
  where deadline is not null
  group by hazard_id
),
told as (
  select *,
    array[
      if(deadline is null, 'B6 deadline'),
      if(deadline < found_on or date_diff('day', found_on, deadline) > 1096, 'B7 deadline'),
      if(rectified_on < found_on, 'B8 rectified_on'),
      if(found_on > date(recorded_at at time zone 'Asia/Shanghai'), 'B8 found_on'),
      if(regexp_like(measures, '^\s*(无|暂无|空|/|-|—|0)?\s*$'), 'B25 measures'),
      if(regexp_like(emergency_plan, '^\s*(无|暂无|空|/|-|—|0)?\s*$'), 'B25 emergency_plan'),
      if(regexp_like(description, '(?<!\d)(1[3-9]\d{9}|\d{17}[\dXx])(?!\d)'), 'B29 description'),
      if(regexp_like(measures, '(?<!\d)(1[3-9]\d{9}|\d{17}[\dXx])(?!\d)'), 'B29 measures')] as findings
  from hazards
),
found as (
  select split_part(finding, ' ', 1) as rule, hazard_id as row_key, subject_id, split_part(finding, ' ', 2) as field,
    case finding
      when 'B7 deadline' then cast(deadline as varchar)
      when 'B8 rectified_on' then cast(rectified_on as varchar)
      when 'B8 found_on' then cast(found_on as varchar)
      when 'B25 measures' then measures
      when 'B25 emergency_plan' then emergency_plan
      when 'B29 description' then '（已隐去）'
      when 'B29 measures' then '（已隐去）'
    end as found_value,
    found_on as seen_on
  from told
  cross join unnest(findings) as told_findings (finding)
  where finding is not null
  union all
  select 'B11', hazard_id, subject_id, 'hazard_id', '已删除', found_on
  from removed
  union all
  select 'B12', h.hazard_id, h.subject_id, 'hazard_id', format('与已删除的 %d 相同', min(r.hazard_id)), h.found_on
  from hazards h
  join removed r on r.subject_id = h.subject_id and r.found_on = h.found_on and r.description = h.description
  group by h.hazard_id, h.subject_id, h.found_on
  union all
  select 'B13', h.hazard_id, h.subject_id, 'deadline', format('%s → %s', f.deadline, h.deadline), h.found_on
  from hazards h
  join first_deadlines f on f.hazard_id = h.hazard_id and f.deadline < h.deadline
  left join extensions e on e.hazard_id = h.hazard_id and e.new_deadline = h.deadline
  where e.hazard_id is null
  union all
  select 'B22', p.penalty_id, p.subject_id, 'amount', cast(p.amount as varchar), p.decided_on
  from penalties p
  where p.amount > 10000000
  union all
  select 'B35', s.signature_id, s.subject_id, 'signed_on', cast(s.signed_on as varchar), h.found_on
  from signatures s
  join hazards h on h.hazard_id = s.hazard_id and s.signed_on < h.rectified_on
)
select f.rule, f.row_key, f.subject_id, s.town, f.field, f.found_value, f.seen_on
from found f
left join stand s on s.subject_id = f.subject_id
