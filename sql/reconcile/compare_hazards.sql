-- 隐患：分录账与变更历史重算
-- grain: one row per measure, period, judged day, cell and facet of either side
-- The journal's figure is the sum of its steps; the other side never looks at the journal. A measure counts hazards from
-- a day on (found, closed, due …), reviews from their day on, or those that are in a state on the judged day.
with courses as (select * from marts.hazard_courses),
days as (select day from marts.judged_days),
timed as (
  select c.*, coalesce(t.workdays - f.workdays < 5, false) as listed_in_time
  from courses c
  left join reference.working_days f on f.day = c.found_on
  left join reference.working_days t on t.day = date_add('day', -1, c.listed_on)
),
moments as (
  select t.hazard_id, m.measure, m.period, m.from_day
  from timed t
  cross join unnest(array[
    cast(row('hazard.found', 'ALWAYS', found_on) as row(measure varchar, period varchar, from_day date)),
    row('hazard.flaws', 'ALWAYS', if(deadline_imputed or deadline_implausible, found_on)),
    row('hazard.flaws', 'ALWAYS', if(reported_rectified_on < found_on, found_on)),
    row('hazard.closed', 'ALWAYS', closed_on),
    row('hazard.closed_late', 'ALWAYS', if(not on_time, closed_on)),
    row('H1.closed', date_format(found_on, '%Y-%m'), closed_on),
    row('H2.due', date_format(judged_deadline, '%Y-%m'), judged_deadline),
    row('H2.on_time', date_format(judged_deadline, '%Y-%m'), if(on_time, greatest(judged_deadline, closed_on))),
    row('H2.due_imputed', date_format(judged_deadline, '%Y-%m'), if(deadline_imputed, judged_deadline)),
    row('H2.on_time_imputed', date_format(judged_deadline, '%Y-%m'),
      if(deadline_imputed and on_time, greatest(judged_deadline, closed_on))),
    row('H7.due', 'ALWAYS', if(hazard_level = 'MAJOR' and reported_rectified_on is distinct from found_on, found_on)),
    row('H7.complete', 'ALWAYS',
      if(hazard_level = 'MAJOR' and reported_rectified_on is distinct from found_on and fully_planned, found_on)),
    row('H8.listed', 'ALWAYS', if(hazard_level = 'MAJOR' and listed_in_time, listed_on)),
    row('H9.listed', 'ALWAYS', if(hazard_level = 'MAJOR', listed_on)),
    row('H9.closed', 'ALWAYS', if(hazard_level = 'MAJOR', greatest(listed_on, closed_on))),
    row('H10.reported', 'ALWAYS', if(hazard_level = 'MAJOR', reported_on)),
    row('H12.due', 'ALWAYS', penalty_due_on),
    row('H12.penalised', 'ALWAYS', penalised_on),
    row('H13.recurred', 'ALWAYS', recurred_on)
  ]) as m (measure, period, from_day)
  where m.from_day is not null
    and not (m.measure like 'H2.%' and (t.deadline_implausible or t.judged_deadline = date '9999-12-31'))
  union all
  select r.hazard_id, m.measure, 'ALWAYS', r.reviewed_on
  from marts.hazard_reviews r
  cross join unnest(array['H11.reviewed', if(r.in_time, 'H11.in_time'), if(not r.passed, 'H11.failed')]) as m (measure)
  where m.measure is not null
),
counted as (
  select m.hazard_id, m.measure, m.period, d.day
  from moments m
  join days d on m.from_day <= d.day
  union all
  select s.hazard_id, m.measure, 'ALWAYS', s.day
  from marts.hazard_states s
  cross join unnest(array[
    case s.state
      when 'OVERDUE' then 'hazard.overdue'
      when 'WAITING_REVIEW' then 'hazard.waiting'
      when 'WAITING_SIGN_OFF' then 'hazard.sign_off'
      when 'SUSPENDED' then 'hazard.suspended'
    end,
    if(s.days_overdue >= 8, 'hazard.overdue_8'),
    if(s.days_overdue >= 31, 'hazard.overdue_31'),
    if(s.days_overdue >= 91, 'hazard.overdue_91'),
    if(s.review_late, 'hazard.review_late')
  ]) as m (measure)
  where m.measure is not null
),
recomputed as (
  select n.measure, n.period, n.day, c.town, c.class, c.department, c.level, c.sector, c.category,
    c.hazard_level || '.' || c.origin as facet, count(*) as hazards
  from counted n
  join courses c on c.hazard_id = n.hazard_id
  group by n.measure, n.period, n.day, c.town, c.class, c.department, c.level, c.sector, c.category, c.hazard_level, c.origin
),
posted as (
  select j.measure, j.period, d.day, j.town, j.class, j.department, j.level, j.sector, j.category, j.facet,
    sum(j.amount) as hazards
  from indicators.journal ${asof} j
  join days d on j.day <= d.day
  where regexp_like(j.measure, '^(hazard|H[0-9]+)\.')
  group by j.measure, j.period, d.day, j.town, j.class, j.department, j.level, j.sector, j.category, j.facet
)
select measure as indicator, coalesce(p.hazards, 0) <> coalesce(r.hazards, 0) as differs,
  format('%s as of %s, town %s, class %s, department %s, level %s, sector %s, category %s, facet %s: journal %d, history %d',
    period, day, town, class, department, level, sector, category, facet, coalesce(p.hazards, 0), coalesce(r.hazards, 0)) as example
from posted p
full join recomputed r using (measure, period, day, town, class, department, level, sector, category, facet)
