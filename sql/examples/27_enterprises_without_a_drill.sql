-- 专项行动期间，济南哪些高危企业还没有组织过应急演练，或者没有请专家查够次数？
select u.indicator, u.district_name, u.town_name, u.sector, u.subject_id, u.name, u.opened_on, u.last_checked_on
from marts.uncovered_subjects u
where u.period = '2023' and u.class = 'HIGH_RISK'
  and (u.indicator = 'C13' and u.jurisdiction = '370100' or u.indicator = 'C14')
order by u.indicator, u.district_name, u.subject_id
limit 100
