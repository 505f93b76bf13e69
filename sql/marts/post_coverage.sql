-- 驻点覆盖率 C17: coal mines, chemical enterprises (两人一企) and key subjects (应驻尽驻), and how many have as many persons posted as asked
-- grain: one row per jurisdiction, district, target and month begun   key: jurisdiction, district, post_target, period
-- read by: tests, deploy/trino/etc/access-rules.json
-- As of the month's end, or of the clock's day; a view over history and no measure of the journal, for whom to post to depends on
-- hazards, accidents and cases, which are in ledgers of their own.
with duties as (select * from marts.post_duties)
select jurisdiction, jurisdiction_name, district, district_name, post_target, post_target_name, period, judged_on,
  count(*) as post_subjects_due, count_if(enough_posted) as post_subjects_met,
  cast(cast(count_if(enough_posted) as decimal(18, 6)) / count(*) as decimal(9, 6)) as rate
from duties
group by jurisdiction, jurisdiction_name, district, district_name, post_target, post_target_name, period, judged_on
