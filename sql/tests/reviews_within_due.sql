-- 按期审核数不大于应审核数，镇街之和等于辖区，未按期审核的都在清单上
-- a row that comes back is a jurisdiction or unit and quarter where it isn't so
with units as (select * from marts.reviews_by_unit),
towns as (
  select jurisdiction, period, sum(reviews_due) as reviews_due, sum(reviews_in_time) as reviews_in_time
  from units
  where unit_kind = 'TOWN'
  group by jurisdiction, period
),
listed as (
  select jurisdiction, quarter as period, count(*) as checks
  from marts.unreviewed_checks
  group by jurisdiction, quarter
)
select unit, period, reviews_due, reviews_in_time
from units
where reviews_in_time > reviews_due or reviews_in_time < 0
union all
select u.unit, u.period, u.reviews_due - u.reviews_in_time, coalesce(l.checks, 0)
from units u
join towns t on t.jurisdiction = u.jurisdiction and t.period = u.period
left join listed l on l.jurisdiction = u.jurisdiction and l.period = u.period
where u.unit_kind = 'JURISDICTION'
  and (u.reviews_due <> t.reviews_due or u.reviews_in_time <> t.reviews_in_time
    or u.reviews_due - u.reviews_in_time <> coalesce(l.checks, 0))
