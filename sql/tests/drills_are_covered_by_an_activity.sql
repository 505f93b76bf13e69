-- 计入演练、警示教育的监管对象都有行动期内已上传、未作废的活动
-- a row that comes back is a subject and an indicator without one
with duties as (
  select indicator, subject_id, start_day, end_day, day
  from marts.subject_duties
  where numerator = 1 and indicator in ('C13', 'C22')
),
activities as (
  select subject_id, if(kind = 'DRILL', 'C13', 'C22') as indicator, happened_on
  from marts.activities_now
  where not void and uploaded_on is not null
)
select d.indicator, d.subject_id, d.start_day
from duties d
left join activities a
  on a.subject_id = d.subject_id and a.indicator = d.indicator and a.happened_on between d.start_day and least(d.end_day, d.day)
group by d.indicator, d.subject_id, d.start_day
having count(a.happened_on) = 0
