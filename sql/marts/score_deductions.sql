-- 考评扣分明细: the subjects and hazards behind the points that items lose, and what a unit has not done
-- grain: one row per unit, quarter, item and subject, hazard or thing missing   key: unit, quarter, item, subject_id, hazard_id, deduction
-- read by: dashboard/assessment, closing
-- Subjects are those not covered as of the clock's day in the period the item looks at; hazards stand as of the clock's day, those
-- not rectified on time by their deadline's quarter. Names are left to the reader: join marts.subjects_now or marts.hazards_now.
with scored as (select * from marts.score_items_now where state = 'SCORED' and points < effective_weight),
clock as (select * from marts.city_clock),
quarters as (
  select q.period as quarter, q.start_day, q.end_day, p.period, p.period_kind
  from reference.periods q
  join reference.periods p on (q.start_day between p.start_day and p.end_day) or (p.start_day between q.start_day and q.end_day)
  where q.period_kind = 'QUARTER'
),
coverage (item, indicator, period_kind, deduction) as (
  values ('D2.1', 'C1', 'HALF_YEAR', '半年内未检查'), ('D2.2', 'C2', 'QUARTER', '本季未抽查'),
    ('D2.3', 'C4', 'QUARTER', '本季未网格检查'), ('D2.4', 'C5', 'QUARTER', '本季未现场抽查'),
    ('D2.6', 'C8', 'YEAR', '年内未覆盖'), ('D3.1', 'C9', 'MONTH', '当月未自查'), ('D3.2', 'C10', 'MONTH', '当月未按时上传自查')
),
uncovered as (select * from marts.uncovered_subjects),
hazards as (select * from marts.hazards_now),
of_subjects as (
  select s.jurisdiction, s.unit, s.quarter, s.item, u.subject_id, cast(null as bigint) as hazard_id, u.town,
    if(c.period_kind = 'MONTH', u.part || ' ', '') || c.deduction as deduction, cast(null as date) as since, cast(null as bigint) as days
  from scored s
  join coverage c on c.item = s.item
  join quarters q on q.quarter = s.quarter and q.period_kind = c.period_kind
  join uncovered u on u.district = s.unit and u.indicator = c.indicator and u.period = q.period and u.part = q.period
),
of_hazards as (
  select s.jurisdiction, s.unit, s.quarter, s.item, h.subject_id, h.hazard_id, h.town,
    case
      when s.item = 'D4.1' then '未按期整改'
      when h.state = 'OVERDUE' then '逾期未整改'
      when h.state = 'WAITING_SIGN_OFF' then '待双签销号'
      else '五落实不全'
    end as deduction,
    if(h.state = 'OVERDUE', h.deadline, h.judged_deadline) as since, h.days_overdue as days
  from scored s
  join quarters q on q.quarter = s.quarter and q.period_kind = 'QUARTER'
  cross join clock c
  join hazards h on h.district = s.unit
  where (s.item = 'D4.1' and h.origin in ('DEPARTMENT', 'GRID') and h.judged_deadline between q.start_day and least(q.end_day, c.clock)
      and not h.deadline_implausible and not (coalesce(h.on_time, false) and h.closed_on is not null))
    or (s.item = 'D4.2' and h.hazard_level = 'GENERAL' and h.state = 'OVERDUE')
    or (s.item = 'D4.3' and h.hazard_level = 'MAJOR' and (h.state in ('OVERDUE', 'WAITING_SIGN_OFF')
      or (h.found_on between q.start_day and q.end_day and not h.fully_planned)))
),
missing (item, deduction) as (
  values ('D7.1', '本季未开展专题研究'), ('D7.2', '年内未备案实施方案'), ('D7.3', '本季未更新任务清单'), ('D7.4', '本季未通报专项行动')
),
of_units as (
  select s.jurisdiction, s.unit, s.quarter, s.item, cast(null as bigint) as subject_id, cast(null as bigint) as hazard_id,
    s.unit as town, m.deduction, cast(null as date) as since, cast(null as bigint) as days
  from scored s
  join missing m on m.item = s.item
)
select * from of_subjects
union all
select * from of_hazards
union all
select * from of_units
