-- GDP in the wrong unit
-- in: inspection.gdp
-- defect
update gdp set amount = amount / 100
where gdp_id in (
  select gdp_id from (
    select gdp_id, row_number() over (order by gdp_id) as place from (
      select distinct on (area_code, basis) * from gdp
      order by area_code, basis, year desc, quarter desc, released_on desc, gdp_id desc
    ) as newest
    where quarter > 1
  ) as placed
  where place % 2 = 1
)
returning 'B28', gdp_id
-- near miss
update gdp set amount = amount * 1.05
where gdp_id in (
  select gdp_id from (
    select gdp_id, row_number() over (order by gdp_id) as place from (
      select distinct on (area_code, basis) * from gdp
      order by area_code, basis, year desc, quarter desc, released_on desc, gdp_id desc
    ) as newest
    where quarter > 1
  ) as placed
  where place % 2 = 0
)
returning 'B28', gdp_id
