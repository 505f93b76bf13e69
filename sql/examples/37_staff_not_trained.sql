-- 今年济南哪些企业还没有开展全岗位安全培训，临沂哪些高危企业的主要负责人、安全管理人员还没有考核合格？
select u.indicator, u.district_name, u.town_name, u.class, u.subject_id, u.name, u.opened_on
from marts.uncovered_subjects u
where u.period = '2023'
  and (u.indicator = 'C21' and u.jurisdiction = '370100' or u.indicator in ('C21_LEADER', 'C21_MANAGER') and u.jurisdiction = '371300')
order by u.indicator, u.district_name, u.subject_id
limit 100
