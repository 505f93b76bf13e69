-- GDP in the wrong unit
-- in: inspection.gdp
-- defect
update gdp set amount = amount / 100
where gdp_id in (
  select gdp_id from (
    select distinct on (area_code, basis) * from gdp
    order by area_code, basis, year desc, quarter desc, released_on desc, gdp_id desc
  ) as newest
  where quarter > 1
  order by gdp_id limit :rows
)
returning 'B28', gdp_id
-- near miss
update gdp set amount = amount * 1.01
where gdp_id = (select min(gdp_id) from gdp where quarter = 4 and year < (select max(year) from gdp))
returning 'B28', gdp_id
