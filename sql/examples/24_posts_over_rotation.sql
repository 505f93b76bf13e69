-- 济宁哪些驻点人员在一家企业驻点超过半年未轮换，本月填了几天日志？
select area_name, department_name, name, post_form_name, person_id, starts_on, ends_on, days_over_rotation, logged_days_in_month, dispatchers
from marts.posts_now
where jurisdiction = '370800' and days_over_rotation is not null
order by days_over_rotation desc, post_id
