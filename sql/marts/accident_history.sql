-- 事故变更记录: every change of an accident and of its victims
-- grain: one row per changed row   key: source, row_id, cdc_epoch, cdc_lsn, cdc_order, cdc_offset   read by: examples
-- fields is the row after the change (before it, for a deletion) as JSON.
with changes as (
  select accident_id, 'inspection.accident' as source, accident_id as row_id,
    cdc_op, cdc_epoch, cdc_lsn, cdc_order, cdc_offset, cdc_committed_at, recorded_at,
    json_object('town_code': town_code, 'department_id': department_id, 'kind': kind,
      'occurred_at': cast(occurred_at as varchar), 'reported_at': cast(reported_at as varchar),
      'accepted_on': cast(accepted_on as varchar), 'cancelled_on': cast(cancelled_on as varchar),
      'cancel_reason': cancel_reason, 'recorded_grade': recorded_grade, 'direct_loss': cast(direct_loss as varchar),
      'responsible': responsible, 'responsibility_found_on': cast(responsibility_found_on as varchar),
      'concealment': concealment, 'concealment_found_on': cast(concealment_found_on as varchar),
      'investigated_by': investigated_by, 'extension_days': extension_days, 'appraisal_days': appraisal_days,
      'concluded_on': cast(concluded_on as varchar), 'report_published_on': cast(report_published_on as varchar),
      'evaluated_on': cast(evaluated_on as varchar), 'examined_on': cast(examined_on as varchar)) as fields
  from history.accident ${asof}
  union all
  select accident_id, 'inspection.accident_victim', victim_id,
    cdc_op, cdc_epoch, cdc_lsn, cdc_order, cdc_offset, cdc_committed_at, recorded_at,
    json_object('harm': harm, 'died_on': cast(died_on as varchar), 'declared_on': cast(declared_on as varchar))
  from history.accident_victim ${asof}
)
select accident_id, source, row_id, cdc_op as operation, cdc_committed_at as committed_at, recorded_at, fields,
  cdc_epoch, cdc_lsn, cdc_order, cdc_offset
from changes
