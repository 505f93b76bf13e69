-- 数据质量（隐患）: what is suspicious in the rows of hazards and of what was done about them
-- grain: one row per rule, row and field   key: rule, row_key, field   read by: marts.quality_flags
-- A deadline that was overwritten and one that was set anew by delete and insert show only in the change history.
with hazards as (select * from newest.hazard ${asof} where not void and duplicate_of is null),
extensions as (select * from newest.hazard_extension ${asof} where approved_on is not null),
signatures as (select * from newest.hazard_signature ${asof}),
penalties as (select * from newest.hazard_penalty ${asof}),
stand as (
  select subject_id, max_by(town_code, row(effective_on, state_id)) as town
  from newest.subject_state ${asof}
  group by subject_id
),
courses as (
  select hazard_id, max_by(cdc_op, row(cdc_epoch, cdc_lsn, cdc_order, cdc_offset)) as last_op,
    min_by(deadline, row(cdc_epoch, cdc_lsn, cdc_order, cdc_offset)) filter (where deadline is not null) as first_deadline,
    arbitrary(subject_id) as subject_id, arbitrary(found_on) as found_on, arbitrary(description) as description
  from history.hazard ${asof}
  group by hazard_id
),
found as (
  select rule, hazard_id as row_key, subject_id, field, value as found_value, found_on as seen_on
  from hazards
  cross join unnest(
    array['B6', 'B7', 'B8', 'B8', 'B25', 'B25', 'B29', 'B29'],
    array['deadline', 'deadline', 'rectified_on', 'found_on', 'measures', 'emergency_plan', 'description', 'measures'],
    array[null, cast(deadline as varchar), cast(rectified_on as varchar), cast(found_on as varchar), measures, emergency_plan,
      '（已隐去）', '（已隐去）'],
    array[
      deadline is null,
      deadline < found_on or date_diff('day', found_on, deadline) > 1096,
      rectified_on < found_on,
      found_on > date(recorded_at at time zone 'Asia/Shanghai'),
      regexp_like(measures, '^\s*(无|暂无|空|/|-|—|0)?\s*$'),
      regexp_like(emergency_plan, '^\s*(无|暂无|空|/|-|—|0)?\s*$'),
      regexp_like(description, '(?<!\d)(1[3-9]\d{9}|\d{17}[\dXx])(?!\d)'),
      regexp_like(measures, '(?<!\d)(1[3-9]\d{9}|\d{17}[\dXx])(?!\d)')]) as rules (rule, field, value, told)
  where told
  union all
  select 'B11', hazard_id, subject_id, 'hazard_id', '已删除', found_on
  from courses
  where last_op = 'd'
  union all
  select 'B12', h.hazard_id, h.subject_id, 'hazard_id', format('与已删除的 %d 相同', min(c.hazard_id)), h.found_on
  from hazards h
  join courses c
    on c.last_op = 'd' and c.subject_id = h.subject_id and c.found_on = h.found_on and c.description = h.description
      and c.hazard_id <> h.hazard_id
  group by h.hazard_id, h.subject_id, h.found_on
  union all
  select 'B13', h.hazard_id, h.subject_id, 'deadline', format('%s → %s', c.first_deadline, h.deadline), h.found_on
  from hazards h
  join courses c on c.hazard_id = h.hazard_id and c.first_deadline < h.deadline
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
