-- 覆盖率：分录账与变更历史重算
-- grain: one row per indicator, part, judged day and cell of either side
-- The journal's figure is the sum of its steps; the other side never looks at the journal.
with duties as (select * from marts.subject_duties),
recomputed as (
  select indicator, part, day, town, class, department, level, sector, category,
    sum(numerator) as numerator, sum(denominator) as denominator, sum(exited) as exited, sum(exited_covered) as exited_covered
  from duties
  group by indicator, part, day, town, class, department, level, sector, category
),
judged as (
  select distinct r.indicator, r.class, r.jurisdiction, r.part, least(d.day, r.end_day) as day
  from reference.rule_periods r
  join marts.judged_days d on r.start_day <= d.day
  join marts.city_clock c on c.horizon <= r.start_day and r.start_day <= c.clock
  where r.part = r.period
),
steps as (
  select indicator, part, jurisdiction, town, class, department, level, sector, category, day,
    numerator, denominator, bigint '0' as exited, bigint '0' as exited_covered
  from marts.coverage_steps
  where period = part
  union all
  select split_part(j.measure, '.', 1), j.period, p.jurisdiction,
    j.town, j.class, j.department, j.level, j.sector, j.category, j.day,
    0, 0, if(split_part(j.measure, '.', 2) = 'exited', j.amount, 0), if(split_part(j.measure, '.', 2) = 'exited_covered', j.amount, 0)
  from indicators.journal ${asof} j
  join reference.places p on p.town = j.town
  where split_part(j.measure, '.', 2) in ('exited', 'exited_covered')
),
posted as (
  select s.indicator, s.part, g.day, s.town, s.class, s.department, s.level, s.sector, s.category,
    sum(s.numerator) as numerator, sum(s.denominator) as denominator, sum(s.exited) as exited, sum(s.exited_covered) as exited_covered
  from steps s
  join judged g
    on g.indicator = s.indicator and g.class = s.class and g.jurisdiction = s.jurisdiction and g.part = s.part
    and s.day <= g.day
  group by s.indicator, s.part, g.day, s.town, s.class, s.department, s.level, s.sector, s.category
),
both_sides as (
  select indicator, part, day, town, class, department, level, sector, category,
    format('%d/%d/%d/%d',
      coalesce(p.numerator, 0), coalesce(p.denominator, 0), coalesce(p.exited, 0), coalesce(p.exited_covered, 0)) as journal,
    format('%d/%d/%d/%d',
      coalesce(r.numerator, 0), coalesce(r.denominator, 0), coalesce(r.exited, 0), coalesce(r.exited_covered, 0)) as history
  from posted p
  full join recomputed r using (indicator, part, day, town, class, department, level, sector, category)
)
select indicator, journal <> history as differs,
  format('%s as of %s, town %s, class %s, department %s, level %s, sector %s, category %s: numerator/denominator/exited/exited_covered journal %s, history %s',
    part, day, town, class, department, level, sector, category, journal, history) as example
from both_sides
