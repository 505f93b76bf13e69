-- 事故: each accident and how it stands as of the clock's day
-- grain: one row per accident that happened by then   key: accident_id   read by: marts.accidents_by_unit, dashboard/subject, tests, examples
-- It belongs to the place where it happened (属地). Struck off it is no longer counted, and stays here. grade_differs: what the
-- office recorded is not what deaths, injuries and loss make of it. possible_duplicate_of: the record before it of the same kind in the
-- same town, if within two hours, for a person to look at. investigation_level is who must lead the investigation of such a grade
-- (L05: 较大 by the city, 一般 by the county); investigated_below: someone of a lower level does. A higher one may (提级).
with states as (
  select *,
    lag(accident_id) over alike as earlier, lag(occurred_at) over alike as earlier_at
  from marts.accident_states
  window alike as (partition by day, counted, town, accident_kind order by occurred_at, accident_id)
),
places as (select * from reference.places),
departments as (select * from marts.departments_now),
kinds as (select code, name from reference.codes where code_set = 'accident_kind'),
levels (grade, level, rank) as (
  values ('GENERAL', 'COUNTY', 1), ('LARGER', 'CITY', 2), ('MAJOR', 'PROVINCE', 3), ('GRAVE', 'STATE', 4)
)
select s.accident_id, s.accident_kind, k.name as accident_kind_name,
  p.jurisdiction, p.jurisdiction_name, p.district, p.district_name, s.town, p.town_name,
  s.department, d.name as department_name, s.involved_subject_id,
  s.occurred_at, s.occurred_on, s.reported_at, s.counted, s.deaths, s.injured, s.direct_loss, s.accident_grade, s.recorded_grade,
  s.recorded_grade is distinct from s.accident_grade and s.recorded_grade is not null as grade_differs,
  coalesce(s.accepted_on > s.day, true) as pending, s.accepted_on,
  if(s.cancelled_on <= s.day, s.cancelled_on) as cancelled_on, s.cancel_reason,
  s.responsible, s.responsible_on, s.concealment, s.concealed_on, s.investigated_by,
  a.level as investigation_level, b.rank < a.rank as investigated_below,
  s.conclude_due_on, s.concluded_on,
  case
    when s.concluded_on <= s.conclude_due_on then true
    when s.conclude_due_on <= s.day then false
  end as concluded_in_time,
  s.report_published_on, s.evaluate_from, s.evaluate_due_on, s.evaluated_on, s.first_death_on, s.examined_on,
  if(s.counted and date_diff('minute', s.earlier_at, s.occurred_at) <= 120, s.earlier) as possible_duplicate_of
from states s
join marts.city_clock c on c.clock = s.day
left join places p on p.town = s.town
left join departments d on cast(d.department_id as varchar) = s.department
left join kinds k on k.code = s.accident_kind
left join levels a on a.grade = s.accident_grade
left join levels b on b.level = s.investigated_by
