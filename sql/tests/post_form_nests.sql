-- 驻点统计表：已整改不超过发现，重大不超过全部；派驻家数不超过人次
-- a row that comes back is a line of the form where it isn't so, as of the clock's day
with form as (select * from marts.post_form)
select day, jurisdiction, domain, post_form
from form
where hazards_rectified > hazards_found or major_found > hazards_found or major_rectified > least(major_found, hazards_rectified)
  or city_enterprises > city_dispatches or county_enterprises > county_dispatches
  or least(persons_checked, rules_improved, morning_meetings, warning_sessions, drills, attended_works, hazards_found, major_rectified) < 0
  or reward_wan < 0
