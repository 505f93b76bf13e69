-- 监管执法能力：已具备的不多于应有的；单位同项只有最近一次统计
-- a row that comes back is a unit and capacity where it isn't so
select unit_code, department_id, capacity, count(*) as counts, max(capacity_held) as capacity_held, max(capacity_asked) as capacity_asked
from marts.capacity_by_unit
group by unit_code, department_id, capacity
having count(*) > 1 or max(capacity_held) > max(capacity_asked)
