-- 考评扣分明细: the subjects, checks, hazards, titles, accidents, cases and reports behind the points that items lose, and what a unit has not done
-- grain: one row per unit, quarter, item and subject, check, hazard, title, accident, case, report or thing missing
-- key: unit, quarter, item, subject_id, hazard_id, accident_id, detail, deduction
-- read by: dashboard/assessment, closing
-- Subjects are those not covered as of the clock's day in the period the item looks at, of self-checks in its months that are
-- over; hazards and titles stand as of the clock's day, those not rectified and checks not reviewed on time by their deadline's
-- quarter; accidents are those of the year to the quarter's end; a case, check or title is told by its number. What is kept of a
-- closed quarter leaves names and details out. Who asks for one item names its kind, indicator and period too: the rest is not
-- computed then.
with scored as (select * from marts.score_items_now where state = 'SCORED' and points < effective_weight),
rules as (select * from reference.deduction_rules),
clock as (select * from marts.city_clock),
quarters as (
  select q.period as quarter, q.start_day, q.end_day, p.period, p.period_kind, p.end_day as period_end_day
  from reference.periods q
  join reference.periods p on (q.start_day between p.start_day and p.end_day) or (p.start_day between q.start_day and q.end_day)
  where q.period_kind = 'QUARTER'
),
uncovered as (
  select u.*, c.unit
  from marts.uncovered_subjects u
  cross join unnest(array_distinct(array[u.district, u.department, u.town])) as c (unit)
),
hazards as (
  select h.*, c.unit
  from marts.hazards_now h
  cross join unnest(array_distinct(array[h.district, h.department, h.town])) as c (unit)
),
reviews as (select * from marts.hazard_reviews where not in_time),
accidents as (
  select a.*, c.unit
  from marts.accidents_now a
  cross join unnest(array_distinct(array[a.district, a.department, a.town])) as c (unit)
  where a.counted
),
submissions as (select * from newest.submission ${asof}),
reports as (
  select coalesce(cast(department_id as varchar), unit_code) as unit, form, period as of_period,
    min_by(due_on, submission_id) as due_on, min(submitted_on) as submitted_on
  from submissions
  group by unit_code, department_id, form, period
),
duties as (
  select d.*, c.unit
  from marts.enforcement_duties d
  cross join unnest(array[d.district, d.department]) as c (unit)
  where d.case_duty in ('PUBLICATION', 'CHANGE_PUBLICATION')
),
checks as (
  select k.*, c.unit
  from marts.unreviewed_checks k
  cross join unnest(array_distinct(array[k.district, k.town])) as c (unit)
),
titles as (
  select t.*, c.unit
  from marts.titles_now t
  cross join unnest(array_distinct(array[t.district, t.department, t.town])) as c (unit)
  where t.to_cancel
),
of_subjects as (
  select 'SUBJECT' as kind, s.jurisdiction, s.unit, s.quarter, s.item, s.item_name, u.indicator, u.period, u.subject_id,
    cast(null as bigint) as hazard_id, cast(null as bigint) as accident_id, u.name, u.address as detail, u.town,
    if(r.period_kind = 'MONTH', u.part || ' ', '') || r.deduction as deduction,
    cast(null as date) as since, cast(null as bigint) as days
  from scored s
  join rules r on r.item = s.item and r.kind = 'SUBJECT'
  join quarters q on q.quarter = s.quarter and q.period_kind = r.period_kind and (r.period_kind <> 'MONTH' or q.period_end_day <= s.day)
  join uncovered u on u.unit = s.unit and u.indicator = r.indicator and u.period = q.period and u.part = q.period
),
of_hazards as (
  select 'HAZARD' as kind, s.jurisdiction, s.unit, s.quarter, s.item, s.item_name, cast(null as varchar) as indicator,
    s.quarter as period, h.subject_id, h.hazard_id, cast(null as bigint) as accident_id, h.name, concat_ws('：', h.hazard_category, h.description) as detail, h.town,
    case
      when s.item in ('D4.1', 'B3.1', 'T5.1') then '未按期整改'
      when s.item = 'D6.2' then '逾期十日以上未处罚'
      when s.item in ('D8.2', 'T9.2') and h.deadline_imputed then '未填整改期限'
      when s.item in ('D8.2', 'T9.2') and h.deadline_implausible then '整改期限不合常理'
      when s.item in ('D8.2', 'T9.2') then '整改完成日早于发现日'
      when h.state = 'OVERDUE' then '逾期未整改'
      when h.state = 'WAITING_SIGN_OFF' then '待双签销号'
      else '五落实不全'
    end as deduction,
    if(h.state = 'OVERDUE', h.deadline, h.judged_deadline) as since, h.days_overdue as days
  from scored s
  join quarters q on q.quarter = s.quarter and q.period_kind = 'QUARTER'
  cross join clock c
  join hazards h on h.unit = s.unit
  where (s.item in ('D4.1', 'B3.1', 'T5.1') and h.origin in ('DEPARTMENT', 'GRID') and h.judged_deadline between q.start_day and least(q.end_day, c.clock)
      and not h.deadline_implausible and not (coalesce(h.on_time, false) and h.closed_on is not null))
    or (s.item in ('D4.2', 'B3.2', 'T5.2') and h.hazard_level = 'GENERAL' and h.state = 'OVERDUE')
    or (s.item in ('D4.3', 'B3.3', 'T5.3') and h.hazard_level = 'MAJOR' and (h.state in ('OVERDUE', 'WAITING_SIGN_OFF')
      or (h.found_on between q.start_day and q.end_day and not h.fully_planned)))
    or (s.item in ('D8.2', 'T9.2') and h.found_on between q.start_day and q.end_day
      and (h.deadline_imputed or h.deadline_implausible or h.reported_rectified_on < h.found_on))
    or (s.item = 'D6.2' and h.penalty_due_on between q.start_day and q.end_day and h.penalised_on is null)
),
of_reviews as (
  select 'HAZARD' as kind, s.jurisdiction, s.unit, s.quarter, s.item, s.item_name, cast(null as varchar) as indicator,
    s.quarter as period, h.subject_id, h.hazard_id, cast(null as bigint) as accident_id, h.name,
    concat_ws('：', h.hazard_category, h.description) as detail, h.town,
    '复查超过十个工作日' as deduction, min(v.reported_rectified_on) as since, cast(null as bigint) as days
  from scored s
  join quarters q on q.quarter = s.quarter and q.period_kind = 'QUARTER'
  join hazards h on h.unit = s.unit
  join reviews v on v.hazard_id = h.hazard_id and v.reviewed_on between q.start_day and q.end_day
  where s.item in ('D4.4', 'B3.4', 'T5.4')
  group by s.jurisdiction, s.unit, s.quarter, s.item, s.item_name, h.subject_id, h.hazard_id, h.name, h.hazard_category, h.description, h.town
),
of_accidents as (
  select 'ACCIDENT' as kind, s.jurisdiction, s.unit, s.quarter, s.item, s.item_name, cast(null as varchar) as indicator,
    s.quarter as period, a.involved_subject_id as subject_id, cast(null as bigint) as hazard_id, a.accident_id,
    a.accident_kind_name as name, cast(null as varchar) as detail, a.town,
    if(s.item in ('D1.1', 'T1.1'), format('死亡%d人', a.deaths), '较大及以上事故') as deduction, a.occurred_on as since, cast(null as bigint) as days
  from scored s
  join quarters q on q.quarter = s.quarter and q.period_kind = 'QUARTER'
  join accidents a on a.unit = s.unit and a.occurred_on between if(s.item in ('D1.1', 'T1.1'), date_trunc('year', q.start_day), q.start_day) and q.end_day
  where (s.item in ('D1.1', 'T1.1') and a.deaths > 0) or (s.item in ('D1.3', 'B1.2', 'T1.2') and a.accident_grade <> 'GENERAL')
),
of_reports as (
  select 'REPORT' as kind, s.jurisdiction, s.unit, s.quarter, s.item, s.item_name, cast(null as varchar) as indicator,
    s.quarter as period, cast(null as bigint) as subject_id, cast(null as bigint) as hazard_id, cast(null as bigint) as accident_id,
    s.unit_name as name, format('%s %s', r.form, r.of_period) as detail, s.unit as town,
    if(r.submitted_on is null, '未报送', '迟报') as deduction, r.due_on as since,
    date_diff('day', r.due_on, least(coalesce(r.submitted_on, c.clock), c.clock)) as days
  from scored s
  join quarters q on q.quarter = s.quarter and q.period_kind = 'QUARTER'
  cross join clock c
  join reports r on r.unit = s.unit and r.due_on between q.start_day and least(q.end_day, c.clock)
  where s.item in ('D8.1', 'B2.5', 'B2.6', 'T9.1')
    and r.form = case s.item when 'B2.5' then 'POST_STATISTICS' when 'B2.6' then 'POST_CHECK' else r.form end
    and coalesce(r.submitted_on, date '9999-12-31') > r.due_on
),
of_checks as (
  select 'CHECK' as kind, s.jurisdiction, s.unit, s.quarter, s.item, s.item_name, cast(null as varchar) as indicator,
    s.quarter as period, c.subject_id, cast(null as bigint) as hazard_id, cast(null as bigint) as accident_id, c.name, cast(null as varchar) as detail, c.town,
    format('%s（检查 %d）', r.deduction, c.inspection_id) as deduction, c.review_due_on as since, c.days_overdue as days
  from scored s
  join rules r on r.item = s.item and r.kind = 'CHECK'
  join checks c on c.unit = s.unit and c.quarter = s.quarter
),
of_titles as (
  select 'TITLE' as kind, s.jurisdiction, s.unit, s.quarter, s.item, s.item_name, cast(null as varchar) as indicator,
    s.quarter as period, t.subject_id, t.hazard_id, t.accident_id, t.name, t.title_level_name || '：' || t.title_field_name as detail, t.town,
    format('%s（称号 %d）', r.deduction, t.title_id) as deduction, t.cancel_due_on as since, t.days_overdue as days
  from scored s
  join rules r on r.item = s.item and r.kind = 'TITLE'
  join titles t
    on t.unit = s.unit
    and case s.unit_kind when 'DISTRICT' then t.title_level <> 'CITY' when 'DEPARTMENT' then t.title_level = 'CITY' else t.title_level = 'TOWN' end
),
of_targets as (
  select 'TARGET' as kind, s.jurisdiction, s.unit, s.quarter, s.item, s.item_name, cast(null as varchar) as indicator,
    s.quarter as period, cast(null as bigint) as subject_id, cast(null as bigint) as hazard_id, cast(null as bigint) as accident_id,
    s.unit_name as name, format('有效 %d 家，里程碑 %d 家，目标 %d 家', p.valid_titles, p.milestone, p.titles_target) as detail, s.unit as town,
    p.title_target_name || r.deduction as deduction, p.milestone_on as since, cast(null as bigint) as days
  from scored s
  join rules r on r.item = s.item and r.kind = 'TARGET'
  join quarters q on q.quarter = s.quarter and q.period_kind = 'QUARTER'
  join marts.title_progress p on p.unit = s.unit and p.milestone_on <= q.end_day and q.end_day < p.until_day and p.gap > 0
),
of_cases as (
  select 'CASE' as kind, s.jurisdiction, s.unit, s.quarter, s.item, s.item_name, cast(null as varchar) as indicator,
    s.quarter as period, d.subject_id, cast(null as bigint) as hazard_id, cast(null as bigint) as accident_id, b.name, d.department_name as detail, d.area as town,
    r.deduction || '：' || coalesce(d.case_no, format('案件%d', d.case_id)) as deduction, d.due_on as since, d.days_overdue as days
  from scored s
  join rules r on r.item = s.item and r.kind = 'CASE'
  join quarters q on q.quarter = s.quarter and q.period_kind = 'QUARTER'
  join duties d on d.unit = s.unit and d.due_on between q.start_day and q.end_day and not d.done_in_time
  left join marts.subjects_now b on b.subject_id = d.subject_id
),
of_units as (
  select 'UNIT' as kind, s.jurisdiction, s.unit, s.quarter, s.item, s.item_name, cast(null as varchar) as indicator,
    s.quarter as period, cast(null as bigint) as subject_id, cast(null as bigint) as hazard_id,
    cast(null as bigint) as accident_id, s.unit_name as name,
    cast(null as varchar) as detail, s.unit as town, r.deduction, cast(null as date) as since, cast(null as bigint) as days
  from scored s
  join rules r on r.item = s.item and r.kind = 'UNIT'
)
select * from of_subjects
union all
select * from of_hazards
union all
select * from of_reviews
union all
select * from of_accidents
union all
select * from of_reports
union all
select * from of_checks
union all
select * from of_titles
union all
select * from of_targets
union all
select * from of_cases
union all
select * from of_units
