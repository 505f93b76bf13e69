-- 隐患变更记录: every change of a hazard from discovery to closing, and of what was done about it
-- grain: one row per changed row   key: source, row_id, cdc_epoch, cdc_lsn, cdc_order, cdc_offset   read by: dashboard/hazard, dashboard/subject, examples
-- fields is the row after the change (before it, for a deletion) as JSON.
with changes as (
  select hazard_id, subject_id, 'inspection.hazard' as source, hazard_id as row_id,
    cdc_op, cdc_epoch, cdc_lsn, cdc_order, cdc_offset, cdc_committed_at, recorded_at,
    json_object('inspection_id': inspection_id, 'origin': origin, 'level': level, 'category': category,
      'description': description, 'department_id': department_id,
      'found_on': cast(found_on as varchar), 'responsible_person': if(responsible_person is not null, '已落实'),
      'measures': measures, 'funds': cast(funds as varchar), 'deadline': cast(deadline as varchar),
      'emergency_plan': emergency_plan, 'reported_on': cast(reported_on as varchar),
      'rectified_on': cast(rectified_on as varchar), 'duplicate_of': duplicate_of, 'void': void) as fields
  from history.hazard ${asof}
  union all
  select hazard_id, subject_id, 'inspection.hazard_extension', extension_id,
    cdc_op, cdc_epoch, cdc_lsn, cdc_order, cdc_offset, cdc_committed_at, recorded_at,
    json_object('applied_on': cast(applied_on as varchar), 'approved_on': cast(approved_on as varchar),
      'new_deadline': cast(new_deadline as varchar))
  from history.hazard_extension ${asof}
  union all
  select hazard_id, subject_id, 'inspection.hazard_review', review_id,
    cdc_op, cdc_epoch, cdc_lsn, cdc_order, cdc_offset, cdc_committed_at, recorded_at,
    json_object('rectified_on': cast(rectified_on as varchar), 'reviewed_on': cast(reviewed_on as varchar),
      'passed': passed, 'new_deadline': cast(new_deadline as varchar), 'department_id': department_id)
  from history.hazard_review ${asof}
  union all
  select hazard_id, subject_id, 'inspection.hazard_signature', signature_id,
    cdc_op, cdc_epoch, cdc_lsn, cdc_order, cdc_offset, cdc_committed_at, recorded_at,
    json_object('role': role, 'signed_on': cast(signed_on as varchar))
  from history.hazard_signature ${asof}
  union all
  select hazard_id, subject_id, 'inspection.hazard_listing', listing_id,
    cdc_op, cdc_epoch, cdc_lsn, cdc_order, cdc_offset, cdc_committed_at, recorded_at,
    json_object('level': level, 'listed_on': cast(listed_on as varchar), 'deadline': cast(deadline as varchar),
      'delisted_on': cast(delisted_on as varchar))
  from history.hazard_listing ${asof}
  union all
  select hazard_id, subject_id, 'inspection.hazard_suspension', suspension_id,
    cdc_op, cdc_epoch, cdc_lsn, cdc_order, cdc_offset, cdc_committed_at, recorded_at,
    json_object('from_on': cast(from_on as varchar), 'to_on': cast(to_on as varchar),
      'approved_on': cast(approved_on as varchar))
  from history.hazard_suspension ${asof}
  union all
  select hazard_id, subject_id, 'inspection.hazard_transfer', transfer_id,
    cdc_op, cdc_epoch, cdc_lsn, cdc_order, cdc_offset, cdc_committed_at, recorded_at,
    json_object('from_department_id': from_department_id, 'to_department_id': to_department_id,
      'transferred_on': cast(transferred_on as varchar))
  from history.hazard_transfer ${asof}
  union all
  select hazard_id, subject_id, 'inspection.hazard_penalty', penalty_id,
    cdc_op, cdc_epoch, cdc_lsn, cdc_order, cdc_offset, cdc_committed_at, recorded_at,
    json_object('case_no': case_no, 'kind': kind, 'party': party, 'amount': cast(amount as varchar),
      'department_id': department_id, 'decided_on': cast(decided_on as varchar), 'revoked_on': cast(revoked_on as varchar))
  from history.hazard_penalty ${asof}
)
select hazard_id, subject_id, source, row_id, cdc_op as operation, cdc_committed_at as committed_at, recorded_at, fields,
  cdc_epoch, cdc_lsn, cdc_order, cdc_offset
from changes
