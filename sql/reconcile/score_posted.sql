-- 考评分录：what the journal posted to each assessed unit, by measure, period, kind and day
-- grain: one row per unit and account   key: unit, measure, booked_as, kind, day
-- read by: reconcile/score_amounts, reconcile/score_vetoes
with places as (
  select d.code as town, if(d.level = 'TOWN', d.admin_parent, d.code) as unit
  from reference.divisions d
)
select p.unit, j.measure, j.period as booked_as, coalesce(nullif(j.facet, ''), j.class) as kind, j.day, sum(j.amount) as amount
from indicators.journal ${asof} j
join places p on p.town = j.town
where j.department = '' or not regexp_like(j.measure, '^(unit|decision|gdp|death_ceiling)')
group by 1, 2, 3, 4, 5
