-- 隐患处置: what was done about hazards, as the source database has it, all kinds in one shape
-- grain: one row per row of a child table   key: source, act_id
-- read by: marts.hazard_courses, marts.hazard_reviews, marts.major_hazards, tests
-- kind: REVIEW_PASSED, REVIEW_FAILED (completion, review, new deadline), EXTENSION (application, approval, new deadline),
-- SUSPENSION (first day, last day, approval), LEADER_SIGNED and OFFICER_SIGNED (day), LISTING (day, delisting), PENALTY (decision, revocation).
-- moved_on orders those that move the deadline, NULL for the others; ended_on is 9999-12-31 while it lasts.
with acts as (
  select 'REVIEW' as source, review_id as act_id, hazard_id, subject_id,
    if(passed, 'REVIEW_PASSED', 'REVIEW_FAILED') as kind, rectified_on as first_day, reviewed_on as second_day,
    new_deadline as third_day
  from newest.hazard_review ${asof}
  union all
  select 'EXTENSION', extension_id, hazard_id, subject_id, 'EXTENSION', applied_on, approved_on, new_deadline
  from newest.hazard_extension ${asof}
  union all
  select 'SUSPENSION', suspension_id, hazard_id, subject_id, 'SUSPENSION', from_on, to_on, approved_on
  from newest.hazard_suspension ${asof}
  union all
  select 'SIGNATURE', signature_id, hazard_id, subject_id, if(role = 'LEADER', 'LEADER_SIGNED', 'OFFICER_SIGNED'),
    signed_on, null, null
  from newest.hazard_signature ${asof}
  union all
  select 'LISTING', listing_id, hazard_id, subject_id, 'LISTING', listed_on, delisted_on, null
  from newest.hazard_listing ${asof}
  union all
  select 'PENALTY', penalty_id, hazard_id, subject_id, 'PENALTY', decided_on, revoked_on, null
  from newest.hazard_penalty ${asof}
)
select source, act_id, hazard_id, subject_id, kind, first_day, second_day, third_day,
  case
    when kind = 'REVIEW_FAILED' and third_day is not null then second_day
    when kind = 'EXTENSION' then second_day
    when kind = 'SUSPENSION' and third_day is not null then first_day
  end as moved_on,
  case
    when source in ('SIGNATURE', 'PENALTY') then first_day
    when source = 'EXTENSION' then third_day
    else coalesce(second_day, date '9999-12-31')
  end as ended_on
from acts
