-- 驻点逐月之和即考核单位各数
-- a row that comes back is a unit and month whose posts say otherwise than the journal
with months as (select * from marts.post_months),
posts as (
  select k.unit_kind, if(k.unit_kind = 'DEPARTMENT', m.department, m.jurisdiction) as unit, m.jurisdiction, m.period,
    count_if(m.month_due) as post_months_due, count_if(m.month_met) as post_months_met, sum(m.logs_due) as logs_due,
    sum(m.logs_in_time) as logs_in_time, sum(m.dangerous_works) as dangerous_works, sum(m.attended_works) as attended_works
  from months m
  cross join (values ('DEPARTMENT'), ('JURISDICTION')) as k (unit_kind)
  group by 1, 2, 3, 4
),
units as (select * from marts.posts_by_unit where unit_kind <> 'DISTRICT')
select unit_kind, jurisdiction, unit, period
from units u
full join posts p using (unit_kind, jurisdiction, unit, period)
where coalesce(u.post_months_due, 0) <> coalesce(p.post_months_due, 0) or coalesce(u.post_months_met, 0) <> coalesce(p.post_months_met, 0)
  or coalesce(u.logs_due, 0) <> coalesce(p.logs_due, 0) or coalesce(u.logs_in_time, 0) <> coalesce(p.logs_in_time, 0)
  or coalesce(u.dangerous_works, 0) <> coalesce(p.dangerous_works, 0) or coalesce(u.attended_works, 0) <> coalesce(p.attended_works, 0)
