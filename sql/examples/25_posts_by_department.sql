-- 济宁各部门九月以来驻点达标率、日志及时率和危险作业到场率各是多少？
select unit_name, period, post_months_due, post_rate, logs_due, log_rate, dangerous_works, attendance_rate, repeated_pairs
from marts.posts_by_unit
where jurisdiction = '370800' and unit_kind = 'DEPARTMENT' and period >= '2023-09'
order by unit, period
