-- one accident reported on two lines
-- in: inspection.accident
-- defect
insert into accident (accident_id, town_code, department_id, kind, occurred_at, recorded_at)
select greatest(95000000, (select max(accident_id) from accident)) + row_number() over (order by accident_id), town_code, department_id,
  kind, occurred_at + interval '1 hours', now()
from (
  select * from accident
  where accident_id % 2 = 0 and cancelled_on is null and occurred_at < (select today from clock) - interval '2 days'
  order by md5(accident_id || ':seed') limit :rows
) as known
returning 'B26', accident_id
-- near miss
insert into accident (accident_id, town_code, department_id, kind, occurred_at, recorded_at)
select greatest(95000000, (select max(accident_id) from accident)) + row_number() over (order by accident_id), town_code, department_id,
  kind, occurred_at + interval '3 hours', now()
from (
  select * from accident
  where accident_id % 2 = 1 and cancelled_on is null and occurred_at < (select today from clock) - interval '2 days'
  order by md5(accident_id || ':seed') limit :rows
) as known
returning 'B26', accident_id
