-- 执法案件变更记录: every change of a case
-- grain: one row per changed row   key: case_id, cdc_epoch, cdc_lsn, cdc_order, cdc_offset   read by: examples, dashboard/enforcement
-- fields is the row after the change (before it, for a deletion) as JSON.
select case_id, cdc_op as operation, cdc_committed_at as committed_at, recorded_at,
  json_object('subject_id': subject_id, 'case_no': case_no, 'area_code': area_code, 'department_id': department_id,
    'procedure_kind': procedure_kind, 'filed_on': cast(filed_on as varchar), 'decided_on': cast(decided_on as varchar),
    'changed_on': cast(changed_on as varchar),
    'withdrawn_on': cast(withdrawn_on as varchar), 'published_on': cast(published_on as varchar),
    'change_published_on': cast(change_published_on as varchar), 'similarity_group': similarity_group,
    'adjudicated_on': cast(adjudicated_on as varchar), 'fine': cast(fine as varchar), 'both_penalised': both_penalised,
    'shutdown_ordered': shutdown_ordered, 'transferred_persons': transferred_persons,
    'transferred_on': cast(transferred_on as varchar), 'exposed_on': cast(exposed_on as varchar),
    'interviewed_on': cast(interviewed_on as varchar), 'sanctioned_on': cast(sanctioned_on as varchar),
    'typical_published_on': cast(typical_published_on as varchar), 'dangerous_work_crime': dangerous_work_crime,
    'credit_recorded_on': cast(credit_recorded_on as varchar), 'performance_due_on': cast(performance_due_on as varchar),
    'performed_on': cast(performed_on as varchar), 'enforced_on': cast(enforced_on as varchar)) as fields,
  cdc_epoch, cdc_lsn, cdc_order, cdc_offset
from history.enforcement_case ${asof}
