-- 执法：分录账与变更历史重算
-- grain: one row per measure, period, judged day, area, department and facet of either side
-- The other side asks of each case, and of each group of similar cases, how it stood at the end of the day, and knows no steps.
with days as (select day from marts.judged_days),
cases as (select * from marts.enforcement_cases where counted),
facts as (
  select m.measure, date_format(m.of_month, '%Y-%m') as period, d.day, c.area, c.department, m.facet, sum(m.amount) as amount
  from cases c
  cross join days d
  cross join unnest(array[
    cast(row('E1.due', publish_due_on, '', publish_due_on, 1)
      as row(measure varchar, of_month date, facet varchar, since date, amount bigint)),
    row('E1.in_time', publish_due_on, '', publish_due_on, if(published_on <= publish_due_on, 1, 0)),
    row('E1.due', change_publish_due_on, '', change_publish_due_on, 1),
    row('E1.in_time', change_publish_due_on, '', change_publish_due_on, if(change_published_on <= change_publish_due_on, 1, 0)),
    row('E3.penalties', decided_on, procedure_kind, decided_on, 1),
    row('E3.fined_yuan', decided_on, '', decided_on, fine_yuan),
    row('E3.transferred', transferred_on, '', transferred_on, transferred_persons),
    row('E3.acts', decided_on, 'BOTH_PENALISED', decided_on, if(both_penalised, 1, 0)),
    row('E3.acts', decided_on, 'SHUTDOWN', decided_on, if(shutdown_ordered, 1, 0)),
    row('E3.acts', exposed_on, 'EXPOSED', exposed_on, 1),
    row('E3.acts', interviewed_on, 'INTERVIEWED', interviewed_on, 1),
    row('E3.acts', sanctioned_on, 'SANCTIONED', sanctioned_on, 1),
    row('E3.acts', typical_published_on, if(dangerous_work_crime, 'TYPICAL_DANGEROUS_WORK', 'TYPICAL'), typical_published_on, 1),
    row('E4.due', credit_due_on, '', credit_due_on, 1),
    row('E4.in_time', credit_due_on, '', credit_due_on, if(credit_recorded_on <= credit_due_on, 1, 0))
  ]) as m (measure, of_month, facet, since, amount)
  where m.since <= d.day and m.amount <> 0
  group by 1, 2, 3, 4, 5, 6
),
unperformed as (
  select d.day, c.area, c.department, count(*) as amount
  from cases c
  join days d on c.decided_on <= d.day and c.performance_due_on < d.day
  where (c.performed_on is null or c.performed_on > d.day) and (c.enforced_on is null or c.enforced_on > d.day)
  group by d.day, c.area, c.department
),
groups as (
  select format('%d', year(c.decided_on)) as period, d.day, c.area, c.department, c.similarity_group,
    count(*) as cases, count_if(c.adjudicated_on <= d.day) as adjudicated
  from cases c
  join days d on c.decided_on <= d.day
  where c.similarity_group is not null
  group by 1, 2, 3, 4, 5
  having count(*) >= min(c.similar_cases_min)
),
recomputed as (
  select * from facts
  union all
  select 'penalty.unperformed', 'ALWAYS', day, area, department, '', amount from unperformed
  union all
  select 'E2.cases', period, day, area, department, '', sum(cases) from groups group by period, day, area, department
  union all
  select 'E2.adjudicated', period, day, area, department, '', sum(adjudicated)
  from groups
  where adjudicated > 0
  group by period, day, area, department
),
posted as (
  select j.measure, j.period, d.day, j.town as area, j.department, j.facet, sum(j.amount) as amount
  from indicators.journal ${asof} j
  join days d on j.day <= d.day
  where regexp_like(j.measure, '^E[1-4]\.') or j.measure = 'penalty.unperformed'
  group by j.measure, j.period, d.day, j.town, j.department, j.facet
)
select measure as indicator, coalesce(p.amount, 0) <> coalesce(r.amount, 0) as differs,
  format('%s as of %s, area %s, department %s, facet %s: journal %d, history %d',
    period, day, area, department, facet, coalesce(p.amount, 0), coalesce(r.amount, 0)) as example
from posted p
full join recomputed r using (measure, period, day, area, department, facet)
