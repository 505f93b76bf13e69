-- 本季哪些镇街对网格检查审核得最少，最久的一项拖了多少天？
select r.jurisdiction_name, r.unit_name as town_name, r.reviews_due, r.reviews_in_time, r.review_rate, max(u.days_overdue) as days_overdue_max
from marts.reviews_by_unit r
join marts.city_clock c on r.period = format('%dQ%d', year(c.clock), quarter(c.clock))
left join marts.unreviewed_checks u on u.town = r.unit and u.quarter = r.period
where r.unit_kind = 'TOWN'
group by r.jurisdiction_name, r.unit_name, r.unit, r.reviews_due, r.reviews_in_time, r.review_rate
order by r.review_rate, r.unit
limit 20
