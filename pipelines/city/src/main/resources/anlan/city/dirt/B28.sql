-- GDP in the wrong unit
-- in: inspection.gdp
-- defect
update gdp set amount = amount / 100
where gdp_id in (
  select max(gdp_id) from (
    select distinct on (area_code, basis) * from gdp order by area_code, basis, year desc, quarter desc, released_on desc, gdp_id desc
  ) as newest
  where quarter > 1 and ascii(md5(area_code)) % 2 = 0
  group by area_code
)
returning 'B28', gdp_id
-- near miss
update gdp set amount = amount * 1.05
where gdp_id in (
  select max(gdp_id) from (
    select distinct on (area_code, basis) * from gdp order by area_code, basis, year desc, quarter desc, released_on desc, gdp_id desc
  ) as newest
  where quarter > 1 and ascii(md5(area_code)) % 2 = 1
  group by area_code
)
returning 'B28', gdp_id
