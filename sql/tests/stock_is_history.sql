-- 存量等于变更历史中在营、在建的监管对象数
-- a row that comes back is both numbers, as of the clock's day
with clock as (select * from marts.city_clock),
posted as (
  select coalesce(sum(j.amount), 0) as subjects
  from indicators.journal ${asof} j
  join clock c on j.day <= c.clock
  where j.measure = 'subjects'
),
counted as (
  select count(*) as subjects
  from marts.subject_spans s
  join clock c on s.operating and s.from_day <= c.clock and c.clock < s.until_day
)
select p.subjects as in_journal, h.subjects as in_history
from posted p
join counted h on h.subjects <> p.subjects
