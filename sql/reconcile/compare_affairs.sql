-- GDP、控制指标、组织领导活动、报送与考评决定：分录账与变更历史重算
-- grain: one row per measure, period, judged day, unit, department and facet of either side
-- The other side asks which row stood at the end of the day, and knows no steps.
with days as (select day from marts.judged_days),
ceilings_set as (select * from newest.death_ceiling ${asof}),
ceilings as (
  select c.area_code, c.year, d.day, max_by(c.deaths, row(c.set_on, c.ceiling_id)) as deaths
  from ceilings_set c
  join days d on c.set_on <= d.day
  group by c.area_code, c.year, d.day
),
activities as (select * from newest.unit_activity ${asof}),
submissions as (select * from newest.submission ${asof}),
reports as (
  select unit_code, department_id, form, period as of_period, min_by(due_on, submission_id) as due_on, min(submitted_on) as submitted_on
  from submissions
  group by unit_code, department_id, form, period
),
decided as (select * from newest.assessment_decision ${asof}),
decisions as (
  select v.*, d.day, coalesce(v.confirmed_on <= d.day, false) as confirmed, coalesce(v.lifted_on <= d.day, false) as lifted
  from decided v
  cross join days d
),
lines as (
  select 'gdp' as measure, period, day, area as unit, cast(null as integer) as department_id, gdp_version as facet, gdp_wan as amount
  from marts.gdp_figures
  union all
  select 'death_ceiling', cast(year as varchar), day, area_code, null, '', deaths from ceilings
  union all
  select 'death_ceiling.set', cast(year as varchar), day, area_code, null, '', 1 from ceilings
  union all
  select 'unit.' || lower(a.kind), a.quarter, d.day, a.unit_code, a.department_id, '', 1
  from activities a
  join days d on a.held_on <= d.day
  union all
  select m.measure, format('%dQ%d', year(r.due_on), quarter(r.due_on)), d.day, r.unit_code, r.department_id, m.facet, 1
  from reports r
  cross join days d
  cross join unnest(array[
    cast(row('unit.reports_due', r.form, r.due_on <= d.day) as row(measure varchar, facet varchar, holds boolean)),
    row('unit.reports_on_time', r.form, r.due_on <= d.day and r.submitted_on <= r.due_on),
    row('unit.reports_late', if(date_diff('day', r.due_on, r.submitted_on) > 5, 'AFTER_5_DAYS', 'WITHIN_5_DAYS'),
      r.submitted_on > r.due_on and r.submitted_on <= d.day)
  ]) as m (measure, facet, holds)
  where m.holds
  union all
  select 'decision.' || lower(kind), quarter, day, unit_code, department_id, code, if(kind = 'VETO', 1, cast(points * 100 as bigint))
  from decisions
  where confirmed and not lifted
  union all
  select 'decision.veto_pending', quarter, day, unit_code, department_id, code, 1
  from decisions
  where kind = 'VETO' and proposed_on <= day and not confirmed and not lifted
  union all
  select 'decision.veto_lifted', quarter, day, unit_code, department_id, code, 1
  from decisions
  where kind = 'VETO' and lifted
),
recomputed as (
  select measure, period, day, unit, coalesce(cast(department_id as varchar), '') as department, facet, sum(amount) as amount
  from lines
  group by measure, period, day, unit, department_id, facet
),
posted as (
  select j.measure, j.period, d.day, j.town as unit, j.department, j.facet, sum(j.amount) as amount
  from indicators.journal ${asof} j
  join days d on j.day <= d.day
  where regexp_like(j.measure, '^(gdp$|death_ceiling|unit\.|decision\.)')
  group by j.measure, j.period, d.day, j.town, j.department, j.facet
)
select measure as indicator, coalesce(p.amount, 0) <> coalesce(r.amount, 0) as differs,
  format('%s as of %s, unit %s, department %s, facet %s: journal %d, history %d',
    period, day, unit, department, facet, coalesce(p.amount, 0), coalesce(r.amount, 0)) as example
from posted p
full join recomputed r using (measure, period, day, unit, department, facet)
