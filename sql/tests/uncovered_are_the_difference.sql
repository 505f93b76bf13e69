-- 应查未查名单人数等于分母减分子
-- a row that comes back is an indicator, period, town and class where they differ
with listed as (
  select indicator, period, town, class, count(*) as subjects
  from marts.uncovered_subjects
  group by indicator, period, town, class
),
counted as (
  select indicator, period, town, class, sum(denominator - numerator) as subjects
  from marts.coverage
  group by indicator, period, town, class
)
select indicator, period, town, class, coalesce(l.subjects, 0) as listed, coalesce(c.subjects, 0) as counted
from listed l
full join counted c using (indicator, period, town, class)
where coalesce(l.subjects, 0) <> coalesce(c.subjects, 0)
