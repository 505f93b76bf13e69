-- 一票否决：the triggers confirmed and pending of each unit and quarter
-- grain: one row per unit and quarter   key: unit, quarter   read by: reconcile/compare_scores
with periods as (select * from reference.periods),
quarters as (select distinct quarter, end_day, year_day, known from marts.score_questions),
decisions as (
  select p.unit, q.quarter, p.kind as trigger, p.measure, sum(if(p.booked_as = q.quarter, p.amount, 0)) as of_quarter, sum(p.amount) as of_year
  from quarters q
  join periods b on b.period_kind = 'QUARTER' and b.start_day between q.year_day and q.end_day
  join marts.score_posted p on p.booked_as = b.period and p.day <= q.known and p.measure like 'decision.veto%'
  group by p.unit, q.quarter, p.kind, p.measure
),
vetoes as (
  select f.jurisdiction, f.unit, f.quarter, f.id,
    coalesce(max(if(d.measure = 'decision.veto', if(f.whole_year, d.of_year, d.of_quarter))) > 0, false) as confirmed,
    coalesce(max(if(d.measure = 'decision.veto_pending', if(f.whole_year, d.of_year, d.of_quarter))) > 0, false) as proposed,
    coalesce(max(if(d.measure = 'decision.veto_lifted', if(f.whole_year, d.of_year, d.of_quarter))) > 0, false) as lifted,
    bool_or(f.state = 'SCORED' and f.top > if(f.denominator is null, 0, f.bottom)) as seen
  from marts.score_found f
  left join decisions d on d.unit = f.unit and d.quarter = f.quarter and d.trigger = f.id
  where f.kind = 'VETO' and f.in_force
  group by f.jurisdiction, f.unit, f.quarter, f.id
)
select unit, quarter,
  array_sort(array_agg(id) filter (where confirmed)) as confirmed,
  array_sort(array_agg(id) filter (where not confirmed and (proposed or (seen and not lifted)))) as pending
from vetoes
group by unit, quarter
