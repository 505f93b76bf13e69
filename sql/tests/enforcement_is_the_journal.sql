-- 各机关应公开、按时公开、应纳入信用的决定数即分录账之和，逾期未履行的清单即其存量
-- a row that comes back is an authority where they differ, as of the clock's day
with journal as (
  select s.area, s.department, sum(s.publications_due) as publications_due, sum(s.published_in_time) as published_in_time,
    sum(s.credits_due) as credits_due, sum(s.unperformed_penalties) as unperformed_penalties
  from marts.enforcement_steps s
  join marts.city_clock c on s.day <= c.clock
  group by s.area, s.department
),
listed as (
  select area, department, count_if(done_in_time is not null and case_duty like '%PUBLICATION' and due_on <= c.clock) as publications_due,
    count_if(done_in_time and case_duty like '%PUBLICATION' and due_on <= c.clock) as published_in_time,
    count_if(case_duty = 'CREDIT' and due_on <= c.clock) as credits_due,
    count_if(case_duty = 'PERFORMANCE' and days_overdue > 0 and decided_on <= c.clock) as unperformed_penalties
  from marts.enforcement_duties
  cross join marts.city_clock c
  group by area, department
)
select area, department, j.publications_due, l.publications_due as listed_due, j.unperformed_penalties,
  l.unperformed_penalties as listed_unperformed
from journal j
full join listed l using (area, department)
where coalesce(j.publications_due, 0) <> coalesce(l.publications_due, 0)
  or coalesce(j.published_in_time, 0) <> coalesce(l.published_in_time, 0)
  or coalesce(j.credits_due, 0) <> coalesce(l.credits_due, 0)
  or coalesce(j.unperformed_penalties, 0) <> coalesce(l.unperformed_penalties, 0)
