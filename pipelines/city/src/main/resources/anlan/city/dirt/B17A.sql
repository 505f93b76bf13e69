-- an accident under the code that 莱城区 had until 2019
-- in: inspection.accident
-- defect
insert into accident (accident_id, town_code, department_id, kind, occurred_at, recorded_at)
select greatest(95000000, (select max(accident_id) from accident)) + row_number() over (order by accident_id), '371202', department_id,
  kind, occurred_at + interval '5 days', now()
from (
  select * from accident
  where accident_id % 2 = 0 and cancelled_on is null and occurred_at < (select today from clock) - interval '30 days'
  order by md5(accident_id || ':seed') limit :rows
) as known
returning 'B17A', accident_id
-- near miss
insert into accident (accident_id, town_code, department_id, kind, occurred_at, recorded_at)
select greatest(95000000, (select max(accident_id) from accident)) + row_number() over (order by accident_id), '371202', department_id,
  kind, timestamptz '2018-06-01 08:00+08' + row_number() over (order by accident_id) * interval '1 day', now()
from (
  select * from accident
  where accident_id % 2 = 1 and cancelled_on is null and occurred_at < (select today from clock) - interval '30 days'
  order by md5(accident_id || ':seed') limit :rows
) as known
returning 'B17A', accident_id
