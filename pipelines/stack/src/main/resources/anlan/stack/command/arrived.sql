-- Change rows in history.*, from the tables' metadata alone
select coalesce(sum(record_count), 0) as arrived
from (
  select record_count from history."division$files"
  union all select record_count from history."department$files"
  union all select record_count from history."subject$files"
  union all select record_count from history."subject_state$files"
  union all select record_count from history."inspection$files"
  union all select record_count from history."inspection_member$files"
  union all select record_count from history."checklist$files"
  union all select record_count from history."inspection_answer$files"
  union all select record_count from history."hazard$files"
  union all select record_count from history."hazard_extension$files"
  union all select record_count from history."hazard_review$files"
  union all select record_count from history."hazard_signature$files"
  union all select record_count from history."hazard_listing$files"
  union all select record_count from history."hazard_suspension$files"
  union all select record_count from history."hazard_transfer$files"
  union all select record_count from history."hazard_penalty$files"
)
