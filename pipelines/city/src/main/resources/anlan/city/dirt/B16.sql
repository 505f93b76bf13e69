-- a town renamed at its source, which the catalogue has not taken over
-- in: enterprise.division
-- defect
update division set name = '新' || name
where code in (
  select code from division where level = 'TOWN' and right(code, 1) ~ '[13579]' and valid_to is null and name not like '新%'
  order by md5(code || ':seed') limit :rows
)
returning 'B16', code::bigint
-- near miss
update division set valid_from = date '1990-01-01'
where code in (
  select code from division where level = 'TOWN' and right(code, 1) ~ '[02468]' and valid_to is null
  order by md5(code || ':seed') limit :rows
)
returning 'B16', code::bigint
