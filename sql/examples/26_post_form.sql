-- 济宁驻点监督工作情况统计表（附件2）
select line_no, domain, post_form_name, city_dispatches, county_dispatches, city_enterprises, county_enterprises, persons_checked,
  rules_improved, morning_meetings, warning_sessions, drills, reward_wan, attended_works, hazards_found, hazards_rectified,
  major_found, major_rectified
from marts.post_form
where jurisdiction = '370800'
order by line_no
