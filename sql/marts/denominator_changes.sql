-- 底数变动: who came into the denominator of a coverage indicator and who left it, on which day and why
-- grain: one row per indicator, class, part, subject, day and direction   key: indicator, class, part, subject_id, day, denominator
-- read by: dashboard/denominator, tests
-- denominator is 1 for coming in and -1 for leaving: its sum up to a day is the denominator as of that day. A part opens with
-- all who count on its first day and ends, on the day after its last, with all who still do; who goes on cancels out.
-- Within one state a subject counts from one day on, for no suspension begins inside it: that is why no days are walked.
with clock as (select * from marts.city_clock),
spans as (
  select s.*, p.jurisdiction, p.district,
    lag(alive) over course as was_alive, lag(suspended) over course as was_suspended,
    lag(class) over course as class_before, lag(s.town) over course as town_before,
    lead(alive) over course as stays_alive, lead(suspended) over course as suspended_after,
    lead(class) over course as class_after, lead(s.town) over course as town_after
  from marts.subject_spans s
  left join reference.places p on p.town = s.town
  window course as (partition by subject_id order by from_day)
),
checks as (select * from marts.subject_checks),
parts as (
  select r.*, c.clock, split(e.asked_of, '|') as asked_of
  from reference.rule_periods r
  join reference.evidence e on e.id = r.evidence
  join clock c on r.start_day between c.horizon and c.clock
  where r.part = r.period
),
present as (
  select r.*, s.subject_id, s.town, s.district, s.department, s.level, s.sector, s.category,
    s.from_day, s.until_day, s.run_from, s.run_until, s.next_run_from, s.operating, s.suspended, s.operating_spans,
    s.was_alive, s.was_suspended, s.class_before, s.town_before, s.stays_alive, s.suspended_after, s.class_after, s.town_after,
    greatest(s.from_day, r.start_day) as first_day,
    element_at(k.first_days, if(s.standardised and r.ends_longer, r.longer_start_day, r.start_day)) as first_check,
    none_match(s.suspended_spans, x -> x.from_day <= s.from_day and x.until_day > r.start_day) as unbroken,
    bool_or(s.operating and s.from_day <= r.start_day and r.start_day < s.until_day) over (
      partition by r.indicator, r.part, s.subject_id
    ) as in_scope_on_first_day,
    case r.kind
      when 'STATE' then s.operating and coalesce(cardinality(array_except(r.asked_of, s.held)), 0) = 0
      when 'SELF_CHECK' then s.operating
      else s.alive and (r.ends_longer or not s.standardised) and (r.denominator_point <> 'PERIOD_START' or s.from_day <= r.start_day)
    end as may_count
  from parts r
  join spans s
    on s.class = r.class and s.jurisdiction = r.jurisdiction and s.from_day <= r.end_day and s.until_day > r.start_day
  left join checks k
    on k.subject_id = s.subject_id and k.indicator = r.indicator and k.evidence = r.evidence and k.upload_days = r.upload_days
    and k.counts_since = r.counts_since and k.times = if(s.licensed_or_above_scale, r.licensed_times, r.times)
    and k.months = if(s.standardised and r.ends_longer, r.longer_months, r.months)
),
asked as (
  select *,
    case
      when kind <> 'COVERAGE' then first_day
      when unbroken then date_add('day', grace_days, run_from)
      when operating then date_add('day', 29 - days_before, first_day)
      when days_before >= 30 then first_day
    end as asked_from
  from (
    select *,
      reduce(operating_spans, bigint '0',
        (days, x) -> days + greatest(bigint '0', date_diff('day', greatest(x.from_day, start_day), least(x.until_day, first_day))),
        days -> days) as days_before
    from present
    where may_count and (kind <> 'SELF_CHECK' or in_scope_on_first_day)
  )
),
due as (
  select *,
    greatest(first_day, least(
      coalesce(asked_from, date '9999-12-31'),
      coalesce(if(operating and kind = 'COVERAGE', first_check), date '9999-12-31'))) as due_from,
    case
      when denominator_point = 'PERIOD_START' and kind = 'COVERAGE' then date_add('day', 1, end_day)
      when kind = 'COVERAGE' and until_day = run_until and date_diff('day', until_day, end_day) between 0 and 9
        and date_diff('day', until_day, next_run_from) <= 60
        and coalesce(first_check >= until_day, true) then least(next_run_from, date_add('day', 1, end_day))
      else least(until_day, date_add('day', 1, end_day))
    end as due_until
  from asked
),
steps as (
  select d.*, s.day, s.denominator
  from due d
  cross join unnest(array[due_from, due_until], array[1, -1]) as s (day, denominator)
  where if(denominator_point = 'PERIOD_START' and kind = 'COVERAGE', due_from = start_day, due_from < least(until_day, due_until))
)
select indicator, class, jurisdiction, standing, part, start_day, end_day, district, town, department, level, sector, category,
  day, subject_id, denominator,
  case
    when denominator = 1 and day > first_day then if(unbroken, 'OPENED', 'RESUMED')
    when denominator = 1 and first_day > from_day and not (kind = 'SELF_CHECK' and from_day > date_add('month', -months, start_day))
      then if(kind = 'COVERAGE' and unbroken and day = asked_from, 'OPENED', 'PERIOD')
    when denominator = 1 and not coalesce(was_alive, false) then 'OPENED'
    when denominator = 1 and class_before <> class then 'CLASS'
    when denominator = 1 and town_before <> town then 'MOVED'
    when denominator = 1 and was_suspended <> suspended then if(suspended, 'SUSPENDED', 'RESUMED')
    when denominator = 1 then 'DUTY'
    when day > until_day then if(day = next_run_from and day <= end_day, 'REOPENED', 'CLOSED')
    when day < until_day then if(suspended, 'SUSPENDED', 'PERIOD')
    when not stays_alive then 'CLOSED'
    when class_after <> class then 'CLASS'
    when town_after <> town then 'MOVED'
    when suspended_after <> suspended then if(suspended, 'RESUMED', 'SUSPENDED')
    else 'DUTY'
  end as change_reason,
  run_from as opened_on
from steps
where day <= clock
