-- 重算前后分录账之差: every sum of the journal that is another since a rebuild
-- grain: one row per account and cut   ${before}, ${after}: the moments just before and at the switch
with both_sides as (
  select measure, period, town, class, department, level, sector, category, facet, day, cut, amount, bigint '0' as rebuilt
  from indicators.journal for timestamp as of timestamp '${before}'
  union all
  select measure, period, town, class, department, level, sector, category, facet, day, cut, 0, amount
  from indicators.journal for timestamp as of timestamp '${after}'
),
sums as (
  select measure, period, town, class, department, level, sector, category, facet, day, cut,
    sum(amount) as amount, sum(rebuilt) as rebuilt
  from both_sides
  group by measure, period, town, class, department, level, sector, category, facet, day, cut
)
select count(*) as sums, count_if(amount <> rebuilt) as changed,
  array_join(min(
    format('%s %s of %s, town %s, %s, cut %d: %d → %d', measure, period, day, town, class, cut, amount, rebuilt), 5)
    filter (where amount <> rebuilt), chr(10)) as examples
from sums
