-- 案情相似案件: groups of similar cases of one authority and year, and how many were adjudicated publicly, as of the clock's day
-- grain: one row per authority, year and group of at least two cases   key: area, department, period, similarity_group
-- read by: tests, examples, dashboard/enforcement
-- E2 is the share of the authority's year (authority_*): 10 × adjudicated ≥ cases meets it. Groups without any have
-- adjudicated_cases = 0.
with cases as (
  select c.*, format('%d', year(c.decided_on)) as period, coalesce(c.adjudicated_on <= k.clock, false) as adjudicated
  from marts.enforcement_cases c
  join marts.city_clock k on c.decided_on <= k.clock
  where c.counted and c.similarity_group is not null
),
groups as (
  select jurisdiction, district, area, area_name, department, period, similarity_group, count(*) as cases, count_if(adjudicated) as adjudicated_cases,
    array_agg(case_id order by case_id) as case_ids
  from cases
  group by jurisdiction, district, area, area_name, department, period, similarity_group
  having count(*) >= min(similar_cases_min)
)
select g.jurisdiction, g.district, g.area, g.area_name, g.department, n.name as department_name, g.period, g.similarity_group,
  g.cases, g.adjudicated_cases, g.case_ids,
  sum(g.cases) over authority as authority_cases, sum(g.adjudicated_cases) over authority as authority_adjudicated,
  10 * sum(g.adjudicated_cases) over authority >= sum(g.cases) over authority as adjudication_met
from groups g
left join marts.departments_now n on cast(n.department_id as varchar) = g.department
window authority as (partition by g.area, g.department, g.period)
