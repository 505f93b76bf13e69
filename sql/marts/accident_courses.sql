-- 事故经过: when who counted as dead, and when what had to follow; from the source rows alone
-- grain: one row per accident   key: accident_id   read by: marts.accident_states, marts.post_reasons
-- death_days holds the day from which each death counts: within 30 days of the accident (7 for road traffic and fire), the
-- accident's day being the first; of the missing the declaration, or the conclusion of the case. injured_until holds, for each
-- person hurt who isn't missing, the day on which he died (9999-12-31: not within the term). last_grade is with all deaths. The terms
-- are those of the jurisdiction, or else those of all (reference.town_accident_terms).
with recorded as (select * from newest.accident ${asof}),
victims_recorded as (select * from newest.accident_victim ${asof}),
people as (
  select accident_id,
    array_agg(cast(row(harm, died_on, declared_on) as row(harm varchar, died_on date, declared_on date))) as people
  from victims_recorded
  group by accident_id
),
accidents as (
  select a.*, p.people, date(a.occurred_at at time zone 'Asia/Shanghai') as occurred_on,
    if(a.kind in ('ROAD_TRAFFIC', 'FIRE'), coalesce(o.death_days_road_fire, e.death_days_road_fire),
      coalesce(o.death_days, e.death_days)) as days_counted,
    coalesce(o.investigate_days, e.investigate_days) as investigate_days,
    coalesce(o.extend_days_max, e.extend_days_max) as extend_days_max,
    coalesce(o.approve_days, e.approve_days) as approve_days,
    coalesce(o.approve_days_grave, e.approve_days_grave) as approve_days_grave,
    coalesce(o.evaluate_from_months, e.evaluate_from_months) as evaluate_from_months,
    coalesce(o.evaluate_until_months, e.evaluate_until_months) as evaluate_until_months,
    coalesce(o.evaluate_until_days, e.evaluate_until_days) as evaluate_until_days
  from recorded a
  left join people p on p.accident_id = a.accident_id
  left join reference.town_accident_terms o on o.town = a.town_code
  join reference.town_accident_terms e on e.town = ''
),
counted as (
  select *,
    transform(people, v -> cast(row(v.harm, case
      when v.harm = 'MISSING'
        then greatest(occurred_on, coalesce(least(v.declared_on, concluded_on), v.declared_on, concluded_on))
      when date_diff('day', occurred_on, v.died_on) < days_counted then greatest(occurred_on, v.died_on)
    end) as row(harm varchar, death_on date))) as victims
  from accidents
),
hurt as (
  select *,
    coalesce(transform(filter(victims, v -> v.death_on is not null), v -> v.death_on), array[]) as all_death_days,
    coalesce(transform(filter(victims, v -> v.harm <> 'MISSING'), v -> coalesce(v.death_on, date '9999-12-31')), array[])
      as all_injured_until
  from counted
),
graded as (
  select *,
    case
      when deaths >= 30 or injured >= 100 or direct_loss >= 10000 then 'GRAVE'
      when deaths >= 10 or injured >= 50 or direct_loss >= 5000 then 'MAJOR'
      when deaths >= 3 or injured >= 10 or direct_loss >= 1000 then 'LARGER'
      else 'GENERAL'
    end as last_grade
  from (
    select *, cardinality(all_death_days) as deaths,
      cardinality(filter(all_injured_until, x -> x = date '9999-12-31')) as injured
    from hurt
  )
)
select accident_id, involved_subject_id, town_code as town, coalesce(cast(department_id as varchar), '') as department,
  kind as accident_kind, occurred_at, occurred_on, reported_at, accepted_on, coalesce(cancelled_on, date '9999-12-31') as cancelled_on,
  cancel_reason, recorded_grade, direct_loss, responsible, if(responsible, responsibility_found_on) as responsible_on,
  concealment, concealment_found_on as concealed_on, investigated_by,
  all_death_days as death_days, array_min(all_death_days) as first_death_on, all_injured_until as injured_until, last_grade,
  date_add('day',
    investigate_days + least(extension_days, extend_days_max) + appraisal_days
      + if(last_grade = 'GRAVE', approve_days_grave, approve_days),
    occurred_on) as conclude_due_on,
  concluded_on, report_published_on,
  date_add('month', evaluate_from_months, concluded_on) as evaluate_from,
  date_add('day', evaluate_until_days, date_add('month', evaluate_until_months, concluded_on)) as evaluate_due_on,
  evaluated_on, examined_on
from graded
