-- 哪些区县的标准化企业选树没有达到最近的里程碑，差多少家？
select unit_name as district_name, title_target_name, milestone_on, valid_titles, milestone, titles_target, gap
from marts.title_progress
cross join marts.city_clock
where title_level = 'COUNTY' and standing = 'IN_FORCE' and milestone_on <= clock and clock < until_day and gap > 0
order by gap desc, unit, title_target
