-- 事故状态: each accident as it stood at the end of the judged days
-- grain: one row per accident and judged day from the accident on   key: accident_id, day
-- read by: marts.accidents_now, reconcile/accidents
-- counted is false from the day on which it was struck off (核销). The grade is recomputed from deaths, injuries and loss.
with courses as (select * from marts.accident_courses),
days as (select day from marts.judged_days),
hurt as (
  select c.*, d.day, c.cancelled_on > d.day as counted,
    cardinality(filter(c.death_days, x -> x <= d.day)) as deaths,
    cardinality(filter(c.injured_until, x -> x > d.day)) as injured
  from courses c
  join days d on c.occurred_on <= d.day
)
select *,
  case
    when deaths >= 30 or injured >= 100 or direct_loss >= 10000 then 'GRAVE'
    when deaths >= 10 or injured >= 50 or direct_loss >= 5000 then 'MAJOR'
    when deaths >= 3 or injured >= 10 or direct_loss >= 1000 then 'LARGER'
    else 'GENERAL'
  end as accident_grade
from hurt
