-- 哪些标准化企业发生事故或存在重大隐患，称号应取消而未取消，已逾期多少天？
select title_id, name, title_level_name, title_field_name, district_name, town_name, awarded_on, accident_id, hazard_id, cancel_due_on, days_overdue
from marts.titles_now
where to_cancel
order by days_overdue desc, title_id
