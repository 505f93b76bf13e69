-- 考评得分：作业所报与按方案从分录账重算
-- grain: one row per unit, quarter and item, and one per unit and quarter, of either side
-- The journal is compared with the change history by the other files; here scores are worked out anew from its sums, by reading the
-- scheme's quantities and formulas in SQL. Points are exact fractions until they are rounded to four digits.
with clock as (select clock, date(date_trunc('year', date_add('month', -${ledger_months}, clock))) as horizon from marts.city_clock),
periods as (select * from reference.periods),
documents as (select * from reference.documents),
binding as (
  select p.jurisdiction, d.ref, d.effective_from, coalesce(d.effective_to, date '9999-12-31') as effective_to
  from reference.packs p
  join documents d on d.ref = p.document
  where p.standing = 'IN_FORCE'
),
quarters as (
  select s.scheme, s.jurisdiction, q.period as quarter, q.start_day, q.end_day, least(q.end_day, c.clock) as day,
    cast(substr(q.period, 6, 1) as integer) as ordinal, date_trunc('year', q.start_day) as year_day
  from reference.assessment_schemes s
  join periods f on f.period = s.first_quarter
  left join periods l on l.period = s.last_quarter
  join periods q on q.period_kind = 'QUARTER' and q.start_day >= f.start_day and q.start_day <= coalesce(l.start_day, q.start_day)
  join clock c on q.start_day between c.horizon and c.clock
),
asked as (
  select scheme, 'ITEM' as kind, item as id, documents, quarters, numerator, denominator, scale, formula, weight,
    coalesce(when_empty, 'NOT_APPLICABLE') as when_empty, false as whole_year
  from reference.assessment_items
  union all
  select scheme, 'VETO', trigger, documents, '1|2|3|4', numerator, "limit", 1, null, null, null, whole_year
  from reference.assessment_vetoes
),
questions as (
  select q.*, a.kind, a.id, a.numerator, a.denominator, a.scale, a.formula, a.weight, a.when_empty, a.whole_year,
    a.documents is null or exists (
      select 1
      from binding b
      where b.jurisdiction = q.jurisdiction and contains(split(a.documents, '|'), b.ref)
        and q.end_day between b.effective_from and b.effective_to
    ) as in_force
  from quarters q
  join asked a on a.scheme = q.scheme and contains(split(a.quarters, '|'), cast(q.ordinal as varchar))
),
sides as (
  select scheme, jurisdiction, quarter, start_day, end_day, year_day, day, kind, id, 1 as side, numerator as quantity
  from questions
  union all
  select scheme, jurisdiction, quarter, start_day, end_day, year_day, day, kind, id, 2, denominator
  from questions
  union all
  select distinct scheme, jurisdiction, quarter, start_day, end_day, year_day, day, 'UNIT', v.id, 1, v.quantity
  from quarters
  cross join (
    values ('bonus', 'decision.bonus@QUARTER'), ('penalty', 'decision.penalty@QUARTER')
  ) as v (id, quantity)
),
terms as (
  select s.*,
    if(starts_with(t.term, '-'), -1, 1) * cast(coalesce(regexp_extract(t.term, '^-?([0-9]+)\*', 1), '1') as bigint) as factor,
    regexp_extract(t.term, '^-?(?:[0-9]+\*)?([A-Za-z][A-Za-z0-9_.]*)', 1) as measure,
    split(regexp_extract(t.term, '\[([^\]]*)\]', 1), '|') as kinds,
    coalesce(regexp_extract(t.term, '@([A-Z_]+)$', 1), 'NOW') as window_name
  from sides s
  cross join unnest(split(replace(s.quantity, ' - ', ' + -'), ' + ')) as t (term)
  where s.quantity is not null
),
looked_at as (
  select t.*, p.period as booked_as, date '0001-01-01' as from_day, t.day as until_day
  from terms t
  join periods p on
    case t.window_name
      when 'MONTHS' then p.period_kind = 'MONTH' and p.start_day between t.start_day and t.end_day
      when 'ENDED_MONTHS' then p.period_kind = 'MONTH' and p.start_day >= t.start_day and p.end_day <= t.day
      when 'YEAR_MONTHS' then p.period_kind = 'MONTH' and p.start_day between t.year_day and t.end_day
      when 'YEAR_QUARTERS' then p.period_kind = 'QUARTER' and p.start_day between t.year_day and t.end_day
      when 'QUARTER' then p.period_kind = 'QUARTER' and t.start_day between p.start_day and p.end_day
      when 'HALF_YEAR' then p.period_kind = 'HALF_YEAR' and t.start_day between p.start_day and p.end_day
      when 'YEAR' then p.period_kind = 'YEAR' and t.start_day between p.start_day and p.end_day
      else false
    end
  union all
  select t.*, 'ALWAYS', if(t.window_name = 'IN_QUARTER', t.start_day, date '0001-01-01'), t.day
  from terms t
  where t.window_name in ('NOW', 'IN_QUARTER')
  union all
  select t.*, 'ALWAYS', date '0001-01-01', p.end_day
  from terms t
  join periods p on p.period_kind = 'MONTH' and p.start_day >= t.start_day and p.end_day <= t.day
  where t.window_name = 'ENDED_MONTHS_STOCK'
),
units as (
  select u.jurisdiction, u.unit, u.peer_group from reference.assessment_units u
),
places as (
  select d.code as town, if(d.level = 'TOWN', d.admin_parent, d.code) as unit
  from reference.divisions d
),
posted as (
  select p.unit, j.measure, j.period as booked_as, coalesce(nullif(j.facet, ''), j.class) as kind, j.day, sum(j.amount) as amount
  from indicators.journal ${asof} j
  join places p on p.town = j.town
  where j.measure in (select measure from terms) or j.measure like 'decision.%'
  group by 1, 2, 3, 4, 5
),
amounts as (
  select l.jurisdiction, l.quarter, l.kind, l.id, l.side, p.unit, sum(l.factor * p.amount) as amount
  from looked_at l
  join posted p
    on p.measure = l.measure and p.booked_as = l.booked_as and p.day >= l.from_day and p.day <= l.until_day
    and (l.kinds is null or any_match(l.kinds, k -> if(k like '%*', starts_with(p.kind, rtrim(k, '*')), p.kind = k)))
  group by l.jurisdiction, l.quarter, l.kind, l.id, l.side, p.unit
),
found as (
  select q.*, u.unit, u.peer_group,
    if(q.in_force and q.numerator is not null, coalesce(n.amount, 0), 0) as top,
    if(q.in_force and q.numerator is not null, if(q.denominator is null, 1, coalesce(d.amount, 0)), 0) as bottom,
    case
      when not q.in_force then 'NOT_IN_FORCE'
      when q.numerator is null then 'NO_SOURCE'
      when q.denominator is not null and coalesce(d.amount, 0) = 0 then q.when_empty
      else 'SCORED'
    end as state
  from questions q
  join units u on u.jurisdiction = q.jurisdiction
  left join amounts n
    on n.jurisdiction = q.jurisdiction and n.quarter = q.quarter and n.kind = q.kind and n.id = q.id and n.side = 1 and n.unit = u.unit
  left join amounts d
    on d.jurisdiction = q.jurisdiction and d.quarter = q.quarter and d.kind = q.kind and d.id = q.id and d.side = 2 and d.unit = u.unit
),
weighed as (
  select *, split_part(id, '.', 1) as item_group,
    sum(weight) over (partition by unit, quarter, split_part(id, '.', 1)) as group_weight,
    sum(if(state = 'SCORED', weight, 0)) over (partition by unit, quarter, split_part(id, '.', 1)) as group_scored
  from found
  where kind = 'ITEM'
),
spread as (
  select *,
    sum(weight) over (partition by unit, quarter) as whole,
    sum(if(group_scored > 0, weight, 0)) over (partition by unit, quarter) as groups_scored,
    cast(split_part(regexp_extract(formula, '\(([^)]*)\)', 1), ',', 1) as decimal(12, 4)) as a,
    cast(split_part(regexp_extract(formula, '\(([^)]*)\)', 1), ',', 2) as varchar) as b_text,
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
given as (
  select jurisdiction, unit, peer_group, quarter, day, id as item, state, top as numerator, bottom as denominator,
    if(state = 'SCORED' and weight > 0,
      cast(cast(greatest(0, least(share_top, share_bottom)) * weight * group_weight * whole as decimal(38, 6))
        / (cast(share_bottom as decimal(24, 4)) * cast(group_scored * groups_scored as decimal(12, 2))) as decimal(9, 4)),
      0) as points
  from ratios
),
reported_items as (select * from marts.score_items_now),
decisions as (
  select p.unit, q.quarter, p.kind as trigger, p.measure, sum(if(p.booked_as = q.quarter, p.amount, 0)) as of_quarter, sum(p.amount) as of_year
  from quarters q
  join periods b on b.period_kind = 'QUARTER' and b.start_day between q.year_day and q.end_day
  join posted p on p.booked_as = b.period and p.day <= q.day and p.measure like 'decision.veto%'
  group by p.unit, q.quarter, p.kind, p.measure
),
vetoes as (
  select f.jurisdiction, f.unit, f.quarter, f.id,
    coalesce(max(if(d.measure = 'decision.veto', if(f.whole_year, d.of_year, d.of_quarter))) > 0, false) as confirmed,
    coalesce(max(if(d.measure = 'decision.veto_pending', if(f.whole_year, d.of_year, d.of_quarter))) > 0, false) as proposed,
    coalesce(max(if(d.measure = 'decision.veto_lifted', if(f.whole_year, d.of_year, d.of_quarter))) > 0, false) as lifted,
    bool_or(f.numerator is not null and f.top > if(f.denominator is null, 0, f.bottom) and (f.denominator is null or f.bottom > 0)) as seen
  from found f
  left join decisions d on d.unit = f.unit and d.quarter = f.quarter and d.trigger = f.id
  where f.kind = 'VETO' and f.in_force
  group by f.jurisdiction, f.unit, f.quarter, f.id
),
vetoed as (
  select unit, quarter,
    array_sort(array_agg(id) filter (where confirmed)) as confirmed,
    array_sort(array_agg(id) filter (where not confirmed and (proposed or (seen and not lifted)))) as pending
  from vetoes
  group by unit, quarter
),
extra as (
  select unit, quarter, coalesce(sum(amount) filter (where id = 'bonus'), 0) as bonus, coalesce(sum(amount) filter (where id = 'penalty'), 0) as penalty
  from amounts
  where kind = 'UNIT'
  group by unit, quarter
),
totals as (
  select g.jurisdiction, g.unit, g.peer_group, g.quarter, g.day, least(sum(g.points), 100) as points,
    least(coalesce(max(e.bonus), 0) / decimal '100.0000', 5) as bonus, coalesce(max(e.penalty), 0) / decimal '100.0000' as penalty,
    coalesce(array_join(max(v.confirmed), ','), '') as vetoes, coalesce(array_join(max(v.pending), ','), '') as pending
  from given g
  left join extra e on e.unit = g.unit and e.quarter = g.quarter
  left join vetoed v on v.unit = g.unit and v.quarter = g.quarter
  group by g.jurisdiction, g.unit, g.peer_group, g.quarter, g.day
),
ranked as (
  select *, greatest(points + bonus - penalty, 0) as total,
    rank() over (partition by jurisdiction, peer_group, quarter order by vetoes <> '', greatest(points + bonus - penalty, 0) desc) as peer_rank
  from totals
),
reported as (select * from marts.scores_now)
select 'score.' || coalesce(g.item, r.item) as indicator,
  g.unit is null or r.unit is null or r.state <> g.state or r.numerator <> g.numerator or r.denominator <> g.denominator
    or r.points <> g.points or r.day <> g.day as differs,
  format('%s %s %s: scored %s %s/%s = %s as of %s, journal %s %s/%s = %s as of %s', coalesce(g.unit, r.unit), coalesce(g.quarter, r.quarter),
    coalesce(g.item, r.item), r.state, r.numerator, r.denominator, r.points, r.day, g.state, g.numerator, g.denominator, g.points, g.day) as example
from given g
full join reported_items r on r.unit = g.unit and r.quarter = g.quarter and r.item = g.item
union all
select 'score.total',
  k.unit is null or r.unit is null or r.points <> k.points or r.bonus <> k.bonus or r.penalty <> k.penalty or r.total <> k.total
    or array_join(array_sort(split(r.vetoes, ',')), ',') <> k.vetoes
    or array_join(array_sort(split(r.vetoes_pending, ',')), ',') <> k.pending
    or r.peer_rank <> k.peer_rank or r.day <> k.day,
  format('%s %s: scored %s + %s - %s, vetoes %s, pending %s, rank %s as of %s, journal %s + %s - %s, %s, %s, %s as of %s', coalesce(k.unit, r.unit),
    coalesce(k.quarter, r.quarter), r.points, r.bonus, r.penalty, r.vetoes, r.vetoes_pending, r.peer_rank, r.day,
    k.points, k.bonus, k.penalty, k.vetoes, k.pending, k.peer_rank, k.day)
from ranked k
full join reported r on r.unit = k.unit and r.quarter = k.quarter
