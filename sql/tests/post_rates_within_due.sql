-- 驻点各比率都在 0 与 1 之间，存量不为负，区县之和不超过辖区，各部门之和即辖区
-- a row that comes back is a unit and month that breaks it
with units as (select * from marts.posts_by_unit),
parts as (
  select unit_kind, jurisdiction, period, sum(post_months_due) as post_months_due, sum(logs_due) as logs_due,
    sum(repeated_pairs) as repeated_pairs, sum(dangerous_works) as dangerous_works
  from units
  where unit_kind <> 'JURISDICTION'
  group by unit_kind, jurisdiction, period
)
select u.unit_kind, u.jurisdiction, u.unit, u.period, p.unit_kind as part
from units u
left join parts p on p.jurisdiction = u.jurisdiction and p.period = u.period and u.unit_kind = 'JURISDICTION'
where not (0 <= u.post_months_met and u.post_months_met <= u.post_months_due and 0 <= u.logs_in_time and u.logs_in_time <= u.logs_due
    and 0 <= u.attended_works and u.attended_works <= u.dangerous_works
    and 0 <= u.persons_over_rotation and 0 <= u.gap_days and 0 <= u.repeated_pairs)
  or p.post_months_due > u.post_months_due or p.logs_due > u.logs_due or p.repeated_pairs > u.repeated_pairs
  or (p.unit_kind = 'DEPARTMENT' and (p.post_months_due, p.logs_due, p.repeated_pairs, p.dangerous_works)
    <> (u.post_months_due, u.logs_due, u.repeated_pairs, u.dangerous_works))
