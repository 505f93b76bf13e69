-- a fine in the wrong unit
-- in: inspection.hazard_penalty
-- defect
update hazard_penalty set amount = 10000000.01 + amount
where penalty_id in (
  select penalty_id from hazard_penalty where penalty_id % 2 = 0 and amount is not null order by md5(penalty_id || ':seed') limit :rows
)
returning 'B22', penalty_id
-- near miss
update hazard_penalty set amount = 10000000
where penalty_id in (
  select penalty_id from hazard_penalty where penalty_id % 2 = 1 and amount is not null order by md5(penalty_id || ':seed') limit :rows
)
returning 'B22', penalty_id
