-- 重算前后分录账之差: every sum of the journal that is another since a rebuild
-- grain: one row per account and cut; between two named cuts the cuts count as one, for the journal's upkeep sums them
-- ${before}, ${after}: the moments just before and at the switch
with named as (
  select array_sort(array_agg(cast(element_at(s.summary, 'anlan.cut') as bigint))) as cuts
  from indicators."journal$refs" r
  join indicators."journal$snapshots" s on s.snapshot_id = r.snapshot_id
  where r.type = 'TAG'
),
both_sides as (
  select measure, period, town, class, department, level, sector, category, facet, day, cut, amount, bigint '0' as rebuilt
  from indicators.journal for timestamp as of timestamp '${before}'
  union all
  select measure, period, town, class, department, level, sector, category, facet, day, cut, 0, amount
  from indicators.journal for timestamp as of timestamp '${after}'
),
sums as (
  select measure, period, town, class, department, level, sector, category, facet, day, known_at,
    sum(amount) as amount, sum(rebuilt) as rebuilt
  from (
    select b.*, coalesce(element_at(filter(n.cuts, cut -> cut >= b.cut), 1), b.cut) as known_at
    from both_sides b
    cross join named n
  )
  group by measure, period, town, class, department, level, sector, category, facet, day, known_at
)
select count(*) as sums, count_if(amount <> rebuilt) as changed,
  array_join(min(
    format('%s %s of %s, town %s, %s, cut %d: %d → %d', measure, period, day, town, class, known_at, amount, rebuilt), 5)
    filter (where amount <> rebuilt), chr(10)) as examples
from sums
