-- 考评选树里程碑：what the targets of titles ask of each assessed unit by the quarter's end, and the titles towards it
-- grain: one row per jurisdiction, quarter, unit and target   key: jurisdiction, quarter, unit, title_target
-- read by: reconcile/score_amounts
-- Of targets whose document binds in the jurisdiction. The number of subjects is that of the day of assessment.
with quarters as (select distinct jurisdiction, quarter, end_day, day from marts.score_questions),
targets as (
  select t.*, p.jurisdiction
  from reference.title_targets t
  join reference.packs p on p.document = t.document and p.standing = 'IN_FORCE'
),
places as (
  select d.code as town, if(d.level = 'TOWN', d.admin_parent, d.code) as unit
  from reference.divisions d
),
journal as (
  select p.unit, j.measure, j.class, j.level, j.sector, j.category, j.facet, j.day, sum(j.amount) as amount
  from indicators.journal ${asof} j
  join places p on p.town = j.town
  where j.measure in ('subjects', 'title.valid')
  group by 1, 2, 3, 4, 5, 6, 7, 8
),
asked as (
  select q.jurisdiction, q.quarter, q.day, u.unit, t.title_target, t.title_level, t.title_fields, t.class, t.subject_level, t.sectors,
    t.sectors_left_out, t.category, t.quota_number, t.quota_percent,
    coalesce(array_max(transform(filter(split(t.milestones, '|'), m -> date(split_part(m, ':', 1)) <= q.end_day),
      m -> cast(split_part(m, ':', 2) as bigint))), 0) as milestone_percent
  from quarters q
  join reference.assessment_units u on u.jurisdiction = q.jurisdiction
  join targets t on t.jurisdiction = q.jurisdiction
),
counted as (
  select a.jurisdiction, a.quarter, a.unit, a.title_target,
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
  group by a.jurisdiction, a.quarter, a.unit, a.title_target
),
asked_for as (
  select a.jurisdiction, a.quarter, a.unit, a.title_target, a.title_level, c.valid_titles,
    cast(ceiling(
      case
        when a.quota_percent is null then a.quota_number
        when a.quota_number is null then cast(ceiling(c.subjects_meant * a.quota_percent / decimal '100.00') as bigint)
        else least(a.quota_number, cast(ceiling(c.subjects_meant * a.quota_percent / decimal '100.00') as bigint))
      end * a.milestone_percent / decimal '100.00') as bigint) as milestone
  from asked a
  join counted c on c.jurisdiction = a.jurisdiction and c.quarter = a.quarter and c.unit = a.unit and c.title_target = a.title_target
)
select jurisdiction, quarter, unit, title_target, title_level, valid_titles, milestone, least(valid_titles, milestone) as towards
from asked_for
