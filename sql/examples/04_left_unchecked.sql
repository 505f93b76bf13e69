-- 各镇街期内退出的九小场所里，有多少家退出前查过？退出与未查各占多少？
select e.period, e.district_name, e.town_name, count(*) as left_in_period, count_if(e.covered) as checked_before,
  max(t.denominator) as still_due, max(t.numerator) as covered
from marts.period_exits e
left join marts.coverage_by_town t on t.town = e.town and t.indicator = e.indicator and t.period = e.period
where e.indicator = 'C4'
group by e.period, e.district_name, e.town_name
order by left_in_period desc, e.town_name
limit 20
