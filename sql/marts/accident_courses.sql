-- 事故经过: when who counted as dead, and when what had to follow; from the source rows alone
-- grain: one row per accident   key: accident_id   read by: marts.accident_states
-- death_days holds the day from which each death counts: within 30 days of the accident (7 for road traffic and fire), the
-- accident's day being the first; of the missing the declaration, or the conclusion of the case. injured_until holds, for each
-- person hurt who isn't missing, the day on which he died (9999-12-31: not within the term). last_grade is with all deaths.
with accident_versions as (
  select *,
    row_number() over (
      partition by accident_id order by cdc_epoch desc, cdc_lsn desc, cdc_order desc, cdc_offset desc
    ) as age
  from history.accident ${asof}
),
victim_versions as (
  select *,
    row_number() over (
      partition by victim_id order by cdc_epoch desc, cdc_lsn desc, cdc_order desc, cdc_offset desc
    ) as age
  from history.accident_victim ${asof}
),
terms as (
  select p.town, t.death_days, t.death_days_road_fire, t.investigate_days, t.extend_days_max, t.approve_days,
    t.approve_days_grave, t.evaluate_from_months, t.evaluate_until_months, t.evaluate_until_days,
    row_number() over (partition by p.town order by t.jurisdiction nulls last) as choice
  from reference.places p
  join reference.accident_terms t on t.jurisdiction = p.jurisdiction or t.jurisdiction is null
),
accidents as (
  select a.*, t.*, date(a.occurred_at at time zone 'Asia/Shanghai') as occurred_on,
    if(a.kind in ('ROAD_TRAFFIC', 'FIRE'), t.death_days_road_fire, t.death_days) as days_counted
  from accident_versions a
  join terms t on t.town = a.town_code and t.choice = 1
  where a.age = 1 and a.cdc_op <> 'd'
),
victims as (
  select v.accident_id, v.harm,
    case
      when v.harm = 'MISSING' then greatest(a.occurred_on, coalesce(least(v.declared_on, a.concluded_on), v.declared_on, a.concluded_on))
      when date_diff('day', a.occurred_on, v.died_on) < a.days_counted then greatest(a.occurred_on, v.died_on)
    end as death_on
  from victim_versions v
  join accidents a on a.accident_id = v.accident_id
  where v.age = 1 and v.cdc_op <> 'd'
),
hurt as (
  select accident_id, array_agg(death_on) filter (where death_on is not null) as death_days,
    array_agg(coalesce(death_on, date '9999-12-31')) filter (where harm <> 'MISSING') as injured_until
  from victims
  group by accident_id
),
graded as (
  select a.*, coalesce(h.death_days, array[]) as all_death_days, coalesce(h.injured_until, array[]) as all_injured_until,
    case
      when cardinality(h.death_days) >= 30 or cardinality(filter(h.injured_until, x -> x = date '9999-12-31')) >= 100
        or a.direct_loss >= 10000 then 'GRAVE'
      when cardinality(h.death_days) >= 10 or cardinality(filter(h.injured_until, x -> x = date '9999-12-31')) >= 50
        or a.direct_loss >= 5000 then 'MAJOR'
      when cardinality(h.death_days) >= 3 or cardinality(filter(h.injured_until, x -> x = date '9999-12-31')) >= 10
        or a.direct_loss >= 1000 then 'LARGER'
      else 'GENERAL'
    end as last_grade
  from accidents a
  left join hurt h on h.accident_id = a.accident_id
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
