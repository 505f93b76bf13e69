-- 标准化企业选树进度 S1: titles that stand against each target and milestone, as of the clock's day
-- grain: one row per jurisdiction, unit, target and milestone   key: jurisdiction, unit, title_target, milestone_on
-- read by: marts.score_deductions, dashboard/title, tests, examples
-- The unit is the jurisdiction (a city) of titles of the city, the district or zone, the town. The target follows the number of subjects
-- there are now: a number, a share of them, or the number but no more than the share; a milestone is a share of it, rounded
-- up. until_day: from then on the next milestone counts. gap is what is missing to the milestone.
with targets as (
  select t.*, p.jurisdiction, p.standing
  from reference.title_targets t
  join reference.packs p on p.document = t.document
),
units as (
  select u.title_level, a.jurisdiction, a.jurisdiction_name, u.unit, p.town_name as unit_name, a.area as town
  from reference.areas a
  join reference.divisions j on j.code = a.jurisdiction
  cross join unnest(array['TOWN', 'COUNTY', 'CITY'], array[a.town, a.district, if(j.level = 'CITY', a.jurisdiction)]) as u (title_level, unit)
  join reference.places p on p.town = u.unit
),
asked as (
  select t.*, u.jurisdiction_name, u.unit, u.unit_name, u.town
  from targets t
  join units u on u.title_level = t.title_level and u.jurisdiction = t.jurisdiction
),
journal as (
  select j.measure, j.town, j.class, j.level, j.sector, j.category, j.facet, sum(j.amount) as amount
  from indicators.journal ${asof} j
  join marts.city_clock c on j.day <= c.clock
  where j.measure in ('subjects', 'title.valid')
  group by j.measure, j.town, j.class, j.level, j.sector, j.category, j.facet
),
counted as (
  select a.jurisdiction, a.unit, a.title_target,
    coalesce(sum(j.amount) filter (where j.measure = 'title.valid'), 0) as valid_titles,
    coalesce(sum(j.amount) filter (where j.measure = 'subjects'), 0) as subjects_meant
  from asked a
  left join journal j
    on j.town = a.town
    and if(j.measure = 'title.valid', contains(transform(split(a.title_fields, '|'), f -> a.title_level || '.' || f), j.facet),
      j.class = a.class and (a.subject_level is null or j.level = a.subject_level)
        and (a.sectors is null or contains(split(a.sectors, '|'), j.sector))
        and (a.sectors_left_out is null or not contains(split(a.sectors_left_out, '|'), j.sector))
        and (a.category is null or j.category = a.category))
  group by a.jurisdiction, a.unit, a.title_target
),
set_targets as (
  select distinct a.jurisdiction, a.jurisdiction_name, a.standing, a.document, a.title_level, a.unit, a.unit_name, a.title_target,
    a.name as title_target_name, a.milestones, c.valid_titles, c.subjects_meant,
    coalesce(least(coalesce(a.quota_number, 999999), (c.subjects_meant * a.quota_percent + 99) / 100), a.quota_number) as titles_target
  from asked a
  join counted c on c.jurisdiction = a.jurisdiction and c.unit = a.unit and c.title_target = a.title_target
),
milestones as (
  select s.*, date(split_part(m.milestone, ':', 1)) as milestone_on, cast(split_part(m.milestone, ':', 2) as bigint) as milestone_percent
  from set_targets s
  cross join unnest(split(s.milestones, '|')) as m (milestone)
)
select jurisdiction, jurisdiction_name, standing, document, title_level, unit, unit_name, title_target, title_target_name,
  milestone_on, lead(milestone_on, 1, date '9999-12-31') over (partition by jurisdiction, unit, title_target order by milestone_on) as until_day,
  milestone_percent, subjects_meant, titles_target, (titles_target * milestone_percent + 99) / 100 as milestone, valid_titles,
  greatest(0, (titles_target * milestone_percent + 99) / 100 - valid_titles) as gap,
  if(titles_target > 0, valid_titles * 100 >= titles_target * milestone_percent) as met
from milestones
