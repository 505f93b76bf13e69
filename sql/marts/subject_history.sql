-- 监管对象变更记录: every change of a subject's own rows, its states, its titles and its inspections
-- grain: one row per changed row   key: source, row_id, cdc_epoch, cdc_lsn, cdc_order, cdc_offset   read by: dashboard/subject
-- fields is the row after the change (before it, for a deletion) as JSON.
with subjects as (select * from history.subject ${asof}),
states as (select * from history.subject_state ${asof}),
titles as (select * from history.model_title ${asof}),
inspections as (select * from history.inspection ${asof}),
changes as (
  select subject_id, 'enterprise.subject' as source, subject_id as row_id,
    cdc_op, cdc_epoch, cdc_lsn, cdc_order, cdc_offset, cdc_committed_at,
    json_object('kind': kind, 'uscc': uscc, 'name': name, 'address': address, 'industry': industry,
      'employees': employees, 'above_scale': above_scale) as fields
  from subjects
  union all
  select subject_id, 'enterprise.subject_state', state_id,
    cdc_op, cdc_epoch, cdc_lsn, cdc_order, cdc_offset, cdc_committed_at,
    json_object('effective_on': cast(effective_on as varchar), 'status': status, 'class': class, 'sector': sector,
      'category': category, 'town_code': town_code, 'grid_code': grid_code, 'department_id': department_id, 'level': level,
      'standardised': standardised, 'licensed_or_above_scale': licensed_or_above_scale,
      'code_active': code_active, 'house_rules': house_rules)
  from states
  union all
  select subject_id, 'enterprise.model_title', title_id,
    cdc_op, cdc_epoch, cdc_lsn, cdc_order, cdc_offset, cdc_committed_at,
    json_object('level': level, 'field': field, 'awarded_on': cast(awarded_on as varchar),
      'cancelled_on': cast(cancelled_on as varchar), 'cancel_reason': cancel_reason)
  from titles
  union all
  select subject_id, 'inspection.inspection', inspection_id,
    cdc_op, cdc_epoch, cdc_lsn, cdc_order, cdc_offset, cdc_committed_at,
    json_object('type': type, 'body': body, 'checked_on': cast(checked_on as varchar), 'on_site': on_site,
      'result': result, 'problems': problems, 'no_hazard_declared': no_hazard_declared,
      'uploaded_at': cast(uploaded_at as varchar), 'reviewed_at': cast(reviewed_at as varchar), 'void': void)
  from inspections
)
select subject_id, source, row_id,
  cdc_op as operation,
  cdc_committed_at as committed_at, fields, cdc_epoch, cdc_lsn, cdc_order, cdc_offset
from changes
