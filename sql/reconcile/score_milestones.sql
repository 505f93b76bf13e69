-- 考评选树里程碑：what the targets of titles ask of each assessed unit by the quarter's end, and the titles towards it
-- grain: one row per scheme, jurisdiction, quarter, unit and target   key: scheme, jurisdiction, quarter, unit, title_target
-- read by: reconcile/score_amounts
-- Of targets whose document binds in the jurisdiction. The number of subjects is that of the day of assessment.
with quarters as (select distinct scheme, unit_kind, jurisdiction, quarter, end_day, day from marts.score_questions),
targets as (
  select t.*, p.area
  from reference.title_targets t
  join reference.packs b on b.document = t.document and b.standing = 'IN_FORCE'
  join reference.areas p on p.jurisdiction = b.jurisdiction
),
places as (select * from reference.places),
journal as (
  select c.unit, j.measure, j.class, j.level, j.sector, j.category, j.facet, j.day, sum(j.amount) as amount
  from indicators.journal ${asof} j
  left join places p on p.town = j.town
  cross join unnest(array_distinct(array[j.town, p.district, nullif(j.department, '')])) as c (unit)
  join reference.assessment_units u on u.unit = c.unit
  where j.measure in ('subjects', 'title.valid')
  group by 1, 2, 3, 4, 5, 6, 7, 8
),
asked as (
  select q.scheme, q.jurisdiction, q.quarter, q.day, u.unit, t.title_target, t.title_level, t.title_fields, t.class, t.subject_level, t.sectors,
    t.sectors_left_out, t.category, t.quota_number, t.quota_percent,
    coalesce(array_max(transform(filter(split(t.milestones, '|'), m -> date(split_part(m, ':', 1)) <= q.end_day),
      m -> cast(split_part(m, ':', 2) as bigint))), 0) as milestone_percent
  from quarters q
  join reference.assessment_units u on u.jurisdiction = q.jurisdiction and u.unit_kind = q.unit_kind
  join targets t on t.area = q.jurisdiction
),
counted as (
  select a.scheme, a.jurisdiction, a.quarter, a.unit, a.title_target,
    coalesce(sum(j.amount) filter (where j.measure = 'title.valid'), 0) as valid_titles,
    coalesce(sum(j.amount) filter (where j.measure = 'subjects'), 0) as subjects_meant
  from asked a
  left join journal j
    on j.unit = a.unit and j.day <= a.day
    and case
      when j.measure = 'title.valid' then split_part(j.facet, '.', 1) = a.title_level
        and contains(split(a.title_fields, '|'), split_part(j.facet, '.', 2))
      else j.class = a.class and j.level = coalesce(a.subject_level, j.level)
        and (a.sectors is null or contains(split(a.sectors, '|'), j.sector))
        and not coalesce(contains(split(a.sectors_left_out, '|'), j.sector), false)
        and j.category = coalesce(a.category, j.category)
    end
  group by a.scheme, a.jurisdiction, a.quarter, a.unit, a.title_target
),
asked_for as (
  select a.scheme, a.jurisdiction, a.quarter, a.unit, a.title_target, a.title_level, a.title_fields, c.valid_titles,
    cast(ceiling(
      case
        when a.quota_percent is null then a.quota_number
        when a.quota_number is null then cast(ceiling(c.subjects_meant * a.quota_percent / decimal '100.00') as bigint)
        else least(a.quota_number, cast(ceiling(c.subjects_meant * a.quota_percent / decimal '100.00') as bigint))
      end * a.milestone_percent / decimal '100.00') as bigint) as milestone
  from asked a
  join counted c on c.scheme = a.scheme and c.jurisdiction = a.jurisdiction and c.quarter = a.quarter and c.unit = a.unit and c.title_target = a.title_target
)
select scheme, jurisdiction, quarter, unit, title_target,
  array[title_level || '.*'] || transform(split(title_fields, '|'), f -> title_level || '.' || f) as title_kinds,
  valid_titles, milestone, least(valid_titles, milestone) as towards
from asked_for
