-- 执法案件: each case, and by when its decision had to be published and recorded; from the source rows alone
-- grain: one row per case   key: case_id
-- read by: marts.enforcement_duties, marts.similar_cases, marts.enforcement_form, reconcile/enforcement, dashboard/subject, examples
-- It belongs to the authority that handles it. Withdrawn (撤销) it never counted. publish_due_on is NULL for the summary
-- procedure, and for a decision changed before that day: then only the change falls due (change_publish_due_on). Terms are
-- those of the jurisdiction, or else those of all. A case whose term ends beyond the working-day calendar has no row: the
-- job rejects it (OUTSIDE_CALENDAR).
with recorded as (select * from newest.enforcement_case ${asof}),
areas as (select * from reference.areas),
terms as (select * from reference.enforcement_terms),
working_days as (
  select day, workdays, workdays > lag(workdays, 1, 0) over (order by day) as worked
  from reference.working_days
),
calendar as (
  select map_agg(day, workdays) as workdays_until, map_agg(workdays, day) filter (where worked) as workday_number
  from working_days
),
cases as (
  select v.*, v.withdrawn_on is null as counted, a.area_name, a.town, a.district, a.jurisdiction, a.jurisdiction_name,
    coalesce(o.publish_working_days, e.publish_working_days) as publish_working_days,
    coalesce(o.credit_working_days, e.credit_working_days) as credit_working_days,
    coalesce(o.similar_cases_min, e.similar_cases_min) as similar_cases_min
  from recorded v
  join terms e on e.jurisdiction is null
  left join areas a on a.area = v.area_code
  left join terms o on o.jurisdiction = a.jurisdiction
),
dated as (
  select v.*,
    element_at(c.workday_number, element_at(c.workdays_until, v.decided_on) + v.publish_working_days) as decision_due_on,
    element_at(c.workday_number, element_at(c.workdays_until, v.changed_on) + v.publish_working_days) as change_due_on,
    element_at(c.workday_number, element_at(c.workdays_until, v.decided_on) + v.credit_working_days) as credit_due_on
  from cases v
  cross join calendar c
)
select case_id, subject_id, case_no, jurisdiction, jurisdiction_name, district, town, area_code as area, area_name,
  cast(department_id as varchar) as department, procedure_kind, filed_on, decided_on, changed_on, counted,
  if(procedure_kind = 'GENERAL' and decision_due_on < coalesce(changed_on, date '9999-12-31'), decision_due_on) as publish_due_on,
  published_on, if(procedure_kind = 'GENERAL', change_due_on) as change_publish_due_on, change_published_on,
  nullif(similarity_group, '') as similarity_group, similar_cases_min, adjudicated_on,
  cast(coalesce(fine, 0) as bigint) as fine_yuan, both_penalised, shutdown_ordered, transferred_persons, transferred_on,
  exposed_on, interviewed_on, sanctioned_on, typical_published_on, dangerous_work_crime,
  credit_due_on, credit_recorded_on, performance_due_on, performed_on, enforced_on
from dated
where not counted or decided_on is null or (credit_due_on is not null
  and (procedure_kind <> 'GENERAL' or (decision_due_on is not null and (changed_on is null or change_due_on is not null))))
