-- 各级有效称号数等于称号清单中有效的家数（同级同领域一家计一次）
-- a row that comes back is a jurisdiction and level where they differ
-- A title of a town whose subject is recorded for no town of its district is listed and counts in no town's progress.
with listed as (
  select jurisdiction, title_level, count(distinct row(subject_id, title_field)) as titles
  from marts.titles_now
  where stands and (title_level <> 'TOWN' or town in (select code from reference.divisions where level = 'TOWN'))
    and jurisdiction in (select jurisdiction from marts.title_progress)
    and concat(title_level, '.', title_field) in (
      select concat(t.title_level, '.', f.field)
      from reference.title_targets t
      cross join unnest(split(t.title_fields, '|')) as f (field)
    )
  group by jurisdiction, title_level
),
counted as (
  select jurisdiction, title_level, sum(valid_titles) as titles
  from marts.title_progress
  where until_day = date '9999-12-31'
  group by jurisdiction, title_level
)
select c.jurisdiction, c.title_level, c.titles as in_progress, coalesce(l.titles, 0) as listed
from counted c
left join listed l on l.jurisdiction = c.jurisdiction and l.title_level = c.title_level
where c.titles <> coalesce(l.titles, 0)
