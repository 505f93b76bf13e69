-- 计为已处罚的隐患都有一项有效处罚，且处罚不早于发现
-- a row that comes back is a hazard that counts as penalised without one
with penalties as (
  select hazard_id, first_day as decided_on from marts.hazard_acts where kind = 'PENALTY' and second_day is null
)
select h.hazard_id, h.found_on, h.penalty_due_on, h.penalised_on
from marts.hazards_now h
left join penalties p on p.hazard_id = h.hazard_id and p.decided_on between h.found_on and h.penalised_on
where h.penalised_on is not null
group by h.hazard_id, h.found_on, h.penalty_due_on, h.penalised_on
having count(p.decided_on) = 0 or h.penalised_on < h.penalty_due_on
