-- 检查: as the source database has them
-- grain: one row per inspection   key: inspection_id   read by: marts.subject_checks, marts.grid_reviews, dashboard/subject, reconcile/unknown_subjects
-- Most rows are written once; only the others are ranked by version, which keeps the memory small.
with versions as (
  select inspection_id, subject_id, type, body, checked_on, on_site, result, problems, no_hazard_declared,
    date(uploaded_at at time zone 'Asia/Shanghai') as uploaded_on,
    date(reviewed_at at time zone 'Asia/Shanghai') as town_reviewed_on, void,
    cdc_op, cdc_epoch, cdc_lsn, cdc_order, cdc_offset
  from history.inspection ${asof}
),
rewritten as (select inspection_id from versions group by inspection_id having count(*) > 1),
ranked as (
  select *,
    row_number() over (
      partition by inspection_id order by cdc_epoch desc, cdc_lsn desc, cdc_order desc, cdc_offset desc
    ) as age
  from versions
  where inspection_id in (select inspection_id from rewritten)
),
newest as (
  select *, 1 as age from versions where inspection_id not in (select inspection_id from rewritten)
  union all
  select * from ranked where age = 1
)
select inspection_id, subject_id, type, body, checked_on, on_site, result, problems, no_hazard_declared, uploaded_on, town_reviewed_on, void
from newest
where cdc_op <> 'd'
