-- 各区县逾期隐患平均拖了多少天，最久多少天，九成在多少天以内？
select p.town_name as district_name, d.overdue, d.overdue_days_mean, d.overdue_days_p90, d.overdue_days_max
from marts.overdue_days_by_unit d
join reference.places p on p.town = d.unit
where d.unit_kind = 'DISTRICT' and d.jurisdiction = '370100'
order by d.overdue_days_p90 desc, d.overdue desc
