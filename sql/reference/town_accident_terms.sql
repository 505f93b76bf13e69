-- 各地事故时限: the terms that accidents run under in every division
-- grain: one row per division of a jurisdiction, and one with town '' for any other place   key: town   read by: marts.accident_courses
-- Those of the jurisdiction, where it has its own, or else those of all.
with terms as (select * from reference.accident_terms),
places as (
  select town, jurisdiction from reference.places where jurisdiction is not null
  union all
  select '', ''
)
select p.town,
  coalesce(o.death_days, a.death_days) as death_days,
  coalesce(o.death_days_road_fire, a.death_days_road_fire) as death_days_road_fire,
  coalesce(o.investigate_days, a.investigate_days) as investigate_days,
  coalesce(o.extend_days_max, a.extend_days_max) as extend_days_max,
  coalesce(o.approve_days, a.approve_days) as approve_days,
  coalesce(o.approve_days_grave, a.approve_days_grave) as approve_days_grave,
  coalesce(o.evaluate_from_months, a.evaluate_from_months) as evaluate_from_months,
  coalesce(o.evaluate_until_months, a.evaluate_until_months) as evaluate_until_months,
  coalesce(o.evaluate_until_days, a.evaluate_until_days) as evaluate_until_days
from places p
join terms a on a.jurisdiction is null
left join terms o on o.jurisdiction = p.jurisdiction
