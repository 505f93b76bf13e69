-- 期初底数加新增减减少等于期末底数，且期初、期末都是分录账的分母
-- a row that comes back is an indicator, part and cell where opening, opening + in - out or both differ from the journal
with changes as (
  select indicator, part, town, class, department, level, sector, category,
    sum(if(day <= start_day, denominator, 0)) as opening,
    count_if(denominator = 1 and day between date_add('day', 1, start_day) and end_day) as came_in,
    count_if(denominator = -1 and day between date_add('day', 1, start_day) and end_day) as went_out
  from marts.denominator_changes
  where day <= end_day
  group by indicator, part, town, class, department, level, sector, category
),
posted as (
  select s.indicator, s.part, s.town, s.class, s.department, s.level, s.sector, s.category,
    sum(if(s.day <= r.start_day, s.denominator, 0)) as opening, sum(s.denominator) as closing
  from marts.coverage_steps s
  join marts.city_clock c on s.day <= c.clock
  join reference.rule_periods r
    on r.indicator = s.indicator and r.class = s.class and r.jurisdiction = s.jurisdiction and r.part = s.part and r.period = s.part
  where s.period = s.part
  group by s.indicator, s.part, s.town, s.class, s.department, s.level, s.sector, s.category
)
select indicator, part, town, class, department, level, sector, category,
  c.opening, c.came_in, c.went_out, p.opening as posted_opening, p.closing as posted_closing
from changes c
full join posted p using (indicator, part, town, class, department, level, sector, category)
where coalesce(c.opening, 0) <> coalesce(p.opening, 0)
  or coalesce(c.opening + c.came_in - c.went_out, 0) <> coalesce(p.closing, 0)
