-- 应查未查监管对象: who is due in a period and not covered, as of the clock's day
-- grain: one row per indicator, period, part and subject   key: indicator, period, part, subject_id   read by: dashboard/subject, dashboard/visit
-- Their number is denominator - numerator of marts.coverage. A part is the month of a self-check, else the period.
-- lacks is what is missing in the state of a subject, for duties of a state.
with duties as (select * from marts.subject_duties where denominator = 1 and numerator = 0),
subjects as (select * from marts.subjects_now),
places as (select * from reference.places),
rule_periods as (select * from reference.rule_periods)
select d.indicator, r.period, d.part, d.standing, d.jurisdiction, d.district, p.district_name, d.town, p.town_name,
  d.class, d.department, d.level, d.sector, d.category, d.duty, d.end_day,
  d.subject_id, s.name, s.address, d.opened_on, d.last_check as last_checked_on, d.lacks
from duties d
join rule_periods r
  on r.indicator = d.indicator and r.class = d.class and r.jurisdiction = d.jurisdiction and r.part = d.part
join places p on p.town = d.town
left join subjects s on s.subject_id = d.subject_id
