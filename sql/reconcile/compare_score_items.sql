-- 考评分项：作业所报与按方案从分录账重算
-- grain: one row per unit, quarter and item of either side
-- The journal is compared with the change history by the other files; here scores are worked out anew from its sums, by reading the
-- scheme's quantities and formulas in SQL. Points are fractions of whole numbers, rounded once, to
-- four digits, halves up.
with weighed as (
  select *, split_part(id, '.', 1) as item_group,
    sum(weight) over (partition by unit, quarter, split_part(id, '.', 1)) as group_weight,
    sum(if(state = 'SCORED', weight, 0)) over (partition by unit, quarter, split_part(id, '.', 1)) as group_scored
  from marts.score_found
  where kind = 'ITEM'
),
spread as (
  select *,
    sum(weight) over (partition by unit, quarter) as whole,
    sum(if(group_scored > 0, weight, 0)) over (partition by unit, quarter) as groups_scored,
    cast(split_part(regexp_extract(formula, '\(([^)]*)\)', 1), ',', 1) as decimal(12, 4)) as a,
    split_part(regexp_extract(formula, '\(([^)]*)\)', 1), ',', 2) as b_text,
    regexp_extract(formula, '^[A-Z_]+') as shape,
    cast(top as decimal(18, 0)) * scale as x,
    cast(bottom as decimal(18, 0)) as n
  from weighed
),
ratios as (
  select *,
    case shape
      when 'LINEAR' then (x - a * n) * sign(cast(b_text as decimal(12, 4)) - a)
      when 'TO_TARGET' then cast(x as decimal(38, 4))
      when 'AT_LEAST' then cast(if(x >= a * n, 1, 0) as decimal(38, 4))
      when 'PER' then weight * n - a * x
      else weight - a * (cast(top as decimal(18, 0)) - ceiling(n * ordinal * 3 / decimal '12.0000'))
    end as share_top,
    case shape
      when 'LINEAR' then abs(cast(b_text as decimal(12, 4)) - a) * n
      when 'TO_TARGET' then a * n
      when 'AT_LEAST' then cast(1 as decimal(38, 4))
      when 'PER' then weight * n
      else cast(weight as decimal(38, 4))
    end as share_bottom
  from spread
),
whole_numbers as (
  select *, cast(share_bottom * group_scored * groups_scored * 10000000 as decimal(38, 0)) as under,
    cast(greatest(0, least(share_top, share_bottom)) * weight * group_weight * whole * 10000000 as decimal(38, 0)) as over
  from ratios
),
doubled as (
  select *, 20000 * over + under as half_up, 2 * under as twice
  from whole_numbers
),
given as (
  select jurisdiction, unit, peer_group, quarter, day, id as item, state, top as numerator, bottom as denominator,
    if(state = 'SCORED' and weight > 0, cast((half_up - half_up % twice) / twice / 10000 as decimal(9, 4)), 0) as points
  from doubled
),
reported_items as (select * from marts.score_items_now)
select 'score.' || coalesce(g.item, r.item) as indicator,
  g.unit is null or r.unit is null or r.state <> g.state or r.numerator <> g.numerator or r.denominator <> g.denominator
    or r.points <> g.points or r.day <> g.day as differs,
  format('%s %s %s: scored %s %s/%s = %s as of %s, journal %s %s/%s = %s as of %s', coalesce(g.unit, r.unit), coalesce(g.quarter, r.quarter),
    coalesce(g.item, r.item), r.state, r.numerator, r.denominator, r.points, r.day, g.state, g.numerator, g.denominator, g.points, g.day) as example
from given g
full join reported_items r on r.unit = g.unit and r.quarter = g.quarter and r.item = g.item
