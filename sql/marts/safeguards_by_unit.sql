-- 企业安全保障（区县）L04 L24 L26: of whom a safeguard is asked, how many have it in force, as of the clock's day
-- grain: one row per jurisdiction, district, class and safeguard   key: jurisdiction, district, class, safeguard
-- read by: tests, deploy/trino/etc/access-rules.json
with duties as (select * from marts.safeguard_duties)
select jurisdiction, jurisdiction_name, district, district_name, class, safeguard, safeguard_name,
  count(*) as safeguards_due, count_if(in_force) as safeguards_met,
  cast(cast(count_if(in_force) as decimal(18, 6)) / count(*) as decimal(9, 6)) as rate
from duties
group by jurisdiction, jurisdiction_name, district, district_name, class, safeguard, safeguard_name
