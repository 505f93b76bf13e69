-- 隐患直报与移交 N10 N19 G06: what became of hazards that residents found or that were handed to another department, and how soon
-- grain: one row per hazard found by a resident (驻点), if it is a major one, or handed over at least once   key: hazard_id
-- read by: tests, deploy/trino/etc/access-rules.json
-- days_to_report is from the day it was found to its report (直报); days_to_answer to the first listing, transfer or review, whichever
-- came first (研究处置意见、移送). NULL while there is none; “及时” has no number in the documents, so nothing is judged late.
with transfers as (
  select hazard_id, min(transferred_on) as handed_over_on, count(*) as handovers,
    max_by(from_department_id, row(transferred_on, transfer_id)) as handed_over_from,
    max_by(to_department_id, row(transferred_on, transfer_id)) as handed_over_to
  from newest.hazard_transfer ${asof}
  group by hazard_id
),
reviews as (
  select hazard_id, min(second_day) as first_reviewed_on
  from marts.hazard_acts
  where source = 'REVIEW'
  group by hazard_id
),
hazards as (
  select h.*, t.handed_over_on, coalesce(t.handovers, 0) as handovers, t.handed_over_from, t.handed_over_to,
    array_min(filter(array[h.listed_on, t.handed_over_on, r.first_reviewed_on], x -> x is not null)) as answered_on
  from marts.hazards_now h
  left join transfers t on t.hazard_id = h.hazard_id
  left join reviews r on r.hazard_id = h.hazard_id
  where t.hazard_id is not null or h.origin = 'RESIDENT' and h.hazard_level = 'MAJOR'
)
select hazard_id, subject_id, name, jurisdiction, jurisdiction_name, district, district_name, town, town_name, hazard_level, origin,
  found_on, reported_on, date_diff('day', found_on, reported_on) as days_to_report, listed_on, handovers, handed_over_on,
  handed_over_from, handed_over_to, answered_on, date_diff('day', found_on, answered_on) as days_to_answer, state
from hazards
