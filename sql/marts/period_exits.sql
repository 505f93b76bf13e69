-- 期内退出: who closed during a period and left its numerator and denominator, and whether it had been checked
-- grain: one row per indicator, period and subject   key: indicator, period, class, subject_id   read by: examples
with duties as (select * from marts.subject_duties where exited = 1),
subjects as (select * from marts.subjects_now),
places as (select * from reference.places)
select d.indicator, d.part as period, d.standing, d.jurisdiction, d.district, p.district_name, d.town, p.town_name,
  d.class, d.department, d.level, d.sector, d.category,
  d.subject_id, s.name, s.address, d.opened_on, d.exited_covered = 1 as covered, d.last_check as last_checked_on
from duties d
join places p on p.town = d.town
left join subjects s on s.subject_id = d.subject_id
