-- 隐患闭环: which deadline was in force when, what was waited for, when it was closed; from the source rows alone
-- grain: one row per hazard found since the horizon that is not void or a duplicate, of a subject with a state
-- key: hazard_id   read by: marts.hazard_states, marts.hazard_reviews, marts.post_reasons, reconcile/hazards
-- deadlines holds the deadlines in force from a day on, in order (9999-12-31: none, in a suspension without an end).
-- judged_deadline is that on the day of the valid completion, else the last. waits are completions reported in time whose
-- review was awaited, pauses the suspensions that count. The cell is where the subject stood when the hazard was found.
-- penalty_due_on (H12): found by an authority and overdue for the 11th day; penalised_on: by a decision that stands, from the
-- first overdue day or failed review on. recurred_on (H13): the same category found again ≤ 12 months after closing.
with recorded as (select * from newest.hazard ${asof}),
hazards as (
  select v.*,
    coalesce(v.deadline < v.found_on or date_diff('day', v.found_on, v.deadline) > 1096, false) as deadline_implausible,
    responsible_person is not null and measures is not null and funds is not null and deadline is not null
      and emergency_plan is not null as fully_planned,
    origin in ('DEPARTMENT', 'GRID', 'RESIDENT', 'REPORT') as found_by_authority,
    if(category <> '', array_agg(found_on) over (partition by subject_id, category)) as kind_found
  from recorded v
  join marts.city_clock c on c.horizon <= v.found_on
  where not void and duplicate_of is null
),
acts as (
  select h.hazard_id,
    array_agg(cast(row(a.kind, a.first_day, a.second_day, a.third_day)
        as row(kind varchar, first_day date, second_day date, third_day date))
      order by a.moved_on, if(a.source = 'REVIEW', 0, if(a.source = 'EXTENSION', 1, 2)), a.act_id)
      filter (where a.moved_on is not null) as moves,
    array_agg(cast(row(a.kind, a.first_day, a.second_day) as row(kind varchar, first_day date, second_day date))
      order by a.second_day, a.act_id)
      filter (where a.source = 'REVIEW') as reviews,
    array_agg(a.first_day) filter (where a.kind = 'PENALTY' and a.second_day is null) as penalties,
    array_agg(a.first_day) filter (where a.kind = 'LEADER_SIGNED') as leader_signed,
    array_agg(a.first_day) filter (where a.kind = 'OFFICER_SIGNED') as officer_signed,
    min(a.first_day) filter (where a.kind = 'LISTING') as listed_on,
    max(coalesce(a.second_day, date '9999-12-31')) filter (where a.kind = 'LISTING') as delisted_on
  from hazards h
  join marts.hazard_acts a
    on a.hazard_id = h.hazard_id and a.subject_id = h.subject_id and a.ended_on >= h.found_on
  group by h.hazard_id
),
spans as (
  select s.subject_id, p.district, s.town, s.class, s.department, s.level, s.sector, s.category, s.until_day,
    if(s.is_first, date '0001-01-01', s.from_day) as from_day
  from marts.subject_spans s
  left join reference.places p on p.town = s.town
),
placed as (
  select h.hazard_id, h.subject_id, h.inspection_id, h.origin, h.level as hazard_level, h.category as hazard_category,
    h.description, h.department_id as found_by, h.found_on, h.deadline as notice_deadline, h.deadline_implausible,
    h.deadline is null as deadline_imputed, h.reported_on, h.fully_planned, h.found_by_authority, h.kind_found,
    h.rectified_on as reported_rectified_on, if(h.rectified_on >= h.found_on, h.rectified_on) as completed_on,
    s.district, s.town, s.class, s.department, s.level, s.sector, s.category,
    if(h.deadline is null or h.deadline_implausible, date_add('day', 3, h.found_on), h.deadline) as first_deadline,
    coalesce(a.moves, array[]) as moves, coalesce(a.reviews, array[]) as reviews,
    coalesce(a.leader_signed, array[]) as leader_signed, coalesce(a.officer_signed, array[]) as officer_signed,
    coalesce(a.penalties, array[]) as penalties, a.listed_on, a.delisted_on
  from hazards h
  join spans s on s.subject_id = h.subject_id and h.found_on >= s.from_day and h.found_on < s.until_day
  left join acts a on a.hazard_id = h.hazard_id
),
moved as (
  select *,
    reduce(
      moves,
      cast(row(found_on, first_deadline, array[row(found_on, first_deadline)], array[])
        as row(since date, deadline date, deadlines array(row(from_day date, deadline date)),
          pauses array(row(from_day date, until_day date)))),
      (s, m) -> case
        when m.kind = 'REVIEW_FAILED' then
          cast(row(greatest(s.since, m.second_day), m.third_day,
            concat(s.deadlines, array[row(greatest(s.since, m.second_day), m.third_day)]), s.pauses)
          as row(since date, deadline date, deadlines array(row(from_day date, deadline date)),
            pauses array(row(from_day date, until_day date))))
        when m.kind = 'EXTENSION' and m.third_day > s.deadline then
          cast(row(
            greatest(s.since, m.first_day, if(m.first_day <= s.deadline, m.first_day, m.second_day)), m.third_day,
            concat(s.deadlines, array[row(
              greatest(s.since, m.first_day, if(m.first_day <= s.deadline, m.first_day, m.second_day)), m.third_day)]),
            s.pauses)
          as row(since date, deadline date, deadlines array(row(from_day date, deadline date)),
            pauses array(row(from_day date, until_day date))))
        when m.kind = 'SUSPENSION' and m.first_day <= s.deadline and coalesce(m.second_day >= m.first_day, true) then
          cast(row(
            greatest(s.since, m.first_day),
            if(m.second_day is null or s.deadline = date '9999-12-31', date '9999-12-31',
              date_add('day', date_diff('day', m.first_day, m.second_day) + 1, s.deadline)),
            concat(s.deadlines, array[row(
              greatest(s.since, m.first_day),
              if(m.second_day is null or s.deadline = date '9999-12-31', date '9999-12-31',
                date_add('day', date_diff('day', m.first_day, m.second_day) + 1, s.deadline)))]),
            concat(s.pauses, array[row(m.first_day, coalesce(date_add('day', 1, m.second_day), date '9999-12-31'))]))
          as row(since date, deadline date, deadlines array(row(from_day date, deadline date)),
            pauses array(row(from_day date, until_day date))))
        else s
      end,
      s -> s) as fold,
    element_at(filter(reviews, r -> r.second_day >= completed_on), -1) as last_review
  from placed
),
completed as (
  select *, fold.deadlines as deadlines, fold.pauses as pauses,
    if(last_review.kind = 'REVIEW_PASSED', completed_on) as rectified_on
  from moved
),
judged as (
  select *,
    coalesce(
      element_at(filter(deadlines, x -> x.from_day <= coalesce(rectified_on, date '9999-12-31')), -1),
      deadlines[1]).deadline as judged_deadline,
    filter(
      concat(
        transform(filter(reviews, r -> r.kind = 'REVIEW_FAILED'),
          r -> cast(row(greatest(r.first_day, found_on), r.second_day) as row(from_day date, until_day date))),
        if(completed_on is not null and last_review is null,
          array[cast(row(completed_on, date '9999-12-31') as row(from_day date, until_day date))],
          cast(array[] as array(row(from_day date, until_day date))))),
      w -> w.from_day < w.until_day
        and w.from_day <= element_at(filter(deadlines, x -> x.from_day <= w.from_day), -1).deadline) as waits
  from completed
),
closed as (
  select *, rectified_on <= judged_deadline as on_time,
    if(hazard_level = 'GENERAL', rectified_on,
      nullif(
        greatest(rectified_on,
          coalesce(array_min(filter(leader_signed, x -> x >= rectified_on)), date '9999-12-31'),
          coalesce(array_min(filter(officer_signed, x -> x >= rectified_on)), date '9999-12-31'),
          coalesce(delisted_on, rectified_on)),
        date '9999-12-31')) as closed_on
  from judged
),
overdue as (
  select *,
    transform(array[1, 11], n -> array_min(filter(
      transform(sequence(1, cardinality(deadlines)), i -> cast(row(
          reduce(array_sort(waits), greatest(deadlines[i].from_day, date_add('day', n, deadlines[i].deadline)),
            (day, w) -> if(w.from_day <= day and day < w.until_day, w.until_day, day), day -> day),
          coalesce(element_at(deadlines, i + 1).from_day, date '9999-12-31'))
        as row(from_day date, until_day date))),
      x -> x.from_day < least(x.until_day, coalesce(closed_on, date '9999-12-31'),
        if(on_time, rectified_on, date '9999-12-31')))).from_day) as overdue_since
  from closed
),
penalised as (
  select *, if(found_by_authority, overdue_since[2]) as penalty_due_on,
    array_min(filter(penalties, x -> x >= least(overdue_since[1], coalesce(
      array_min(transform(filter(reviews, r -> r.kind = 'REVIEW_FAILED'), r -> r.second_day)),
      date '9999-12-31')))) as decided_on
  from overdue
)
select hazard_id, subject_id, inspection_id, origin, found_by_authority, hazard_level, hazard_category, description, found_by,
  found_on, notice_deadline, deadline_imputed, deadline_implausible, reported_on, fully_planned, listed_on, delisted_on,
  district, town, class, department, level, sector, category,
  deadlines, pauses, waits, judged_deadline, reported_rectified_on, rectified_on, on_time, closed_on,
  penalty_due_on, greatest(penalty_due_on, decided_on) as penalised_on,
  array_min(filter(kind_found, x -> x > closed_on and x <= date_add('month', 12, closed_on))) as recurred_on
from penalised
