-- 考评总分：作业所报与分项、加扣分、一票否决重算的总分和排名
-- grain: one row per unit and quarter of either side
-- Points are the sum of the items, which compare_score_items looks at one by one.
with items as (select * from marts.score_items_now),
units as (select * from reference.assessment_units),
amounts as (select * from marts.score_amounts where kind = 'UNIT'),
vetoes as (select * from marts.score_vetoes),
points as (
  select unit, quarter, max(day) as day, least(sum(points), 100) as points
  from items
  group by unit, quarter
),
extra as (
  select unit, quarter, coalesce(sum(amount) filter (where id = 'bonus'), 0) as bonus,
    coalesce(sum(amount) filter (where id = 'penalty'), 0) as penalty
  from amounts
  group by unit, quarter
),
totals as (
  select u.jurisdiction, u.unit_kind, u.unit, u.peer_group, p.quarter, p.day, p.points,
    least(coalesce(e.bonus, 0) / decimal '100.0000', 5) as bonus, coalesce(e.penalty, 0) / decimal '100.0000' as penalty,
    coalesce(array_join(v.confirmed, ','), '') as vetoes, coalesce(array_join(v.pending, ','), '') as pending
  from points p
  join units u on u.unit = p.unit
  left join extra e on e.unit = p.unit and e.quarter = p.quarter
  left join vetoes v on v.unit = p.unit and v.quarter = p.quarter
),
ranked as (
  select *, greatest(points + bonus - penalty, 0) as total,
    rank() over (
      partition by jurisdiction, unit_kind, peer_group, quarter
      order by vetoes <> '', greatest(points + bonus - penalty, 0) desc
    ) as peer_rank
  from totals
),
reported as (select * from marts.scores_now)
select 'score.total' as indicator,
  k.unit is null or r.unit is null or r.points <> k.points or r.bonus <> k.bonus or r.penalty <> k.penalty or r.total <> k.total
    or array_join(array_sort(split(r.vetoes, ',')), ',') <> k.vetoes
    or array_join(array_sort(split(r.vetoes_pending, ',')), ',') <> k.pending
    or r.peer_group <> k.peer_group or r.peer_rank <> k.peer_rank or r.day <> k.day as differs,
  format('%s %s: scored %s + %s - %s, vetoes %s, pending %s, rank %s as of %s, items %s + %s - %s, %s, %s, %s as of %s',
    coalesce(k.unit, r.unit), coalesce(k.quarter, r.quarter), r.points, r.bonus, r.penalty, r.vetoes, r.vetoes_pending, r.peer_rank, r.day,
    k.points, k.bonus, k.penalty, k.vetoes, k.pending, k.peer_rank, k.day) as example
from ranked k
full join reported r on r.unit = k.unit and r.quarter = k.quarter
