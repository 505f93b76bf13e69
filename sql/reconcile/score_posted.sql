-- 考评分录：what the journal posted to each assessed unit, by measure, period, kind and day
-- grain: one row per unit and account   key: unit, measure, booked_as, kind, day
-- read by: reconcile/score_amounts, reconcile/score_vetoes
-- A line counts in its town, the town's district and its department, as far as these are assessed; one that is told of a unit itself
-- in that unit alone.
with units as (select * from reference.assessment_units),
places as (select * from reference.places),
journal as (
  select *, regexp_like(measure, '^(unit|decision|gdp|death_ceiling)') as is_own
  from indicators.journal ${asof}
),
lines as (
  select j.measure, j.period, coalesce(nullif(j.facet, ''), j.class) as kind, j.day, j.amount,
    case
      when not j.is_own then array_distinct(array[j.town, p.district, nullif(j.department, '')])
      when j.department = '' then array[j.town]
      else array[j.department]
    end as counts_in
  from journal j
  left join places p on p.town = j.town
)
select u.jurisdiction, u.unit_kind, u.unit, l.measure, l.period as booked_as, l.kind, l.day, sum(l.amount) as amount
from lines l
cross join unnest(l.counts_in) as c (unit)
join units u on u.unit = c.unit
group by 1, 2, 3, 4, 5, 6, 7
