-- out of the high-risk class five days before a quarter ends, and back
-- in: enterprise.subject
-- defect
with standing as (
  select distinct on (subject_id) * from subject_state order by subject_id, effective_on desc, state_id desc
),
days as (select date_trunc('quarter', today)::date - 5 as lowered_on from clock),
chosen as (
  select s.*, d.lowered_on, row_number() over (order by s.subject_id) as place
  from standing s
  cross join days d
  where s.subject_id % 2 = 1 and s.class = 'HIGH_RISK' and s.status = 'OPERATING' and s.effective_on < d.lowered_on
  order by md5(s.subject_id || ':seed') limit :rows
),
changes as (
  insert into subject_state
  select greatest(950000000000, (select max(state_id) from subject_state)) + 2 * c.place + back, c.subject_id,
    c.lowered_on + 20 * back, c.status, case back when 0 then 'GENERAL' else 'HIGH_RISK' end,
    case back when 1 then c.sector end, null, c.town_code, c.grid_code, c.department_id, c.level, c.standardised,
    c.licensed_or_above_scale, c.code_active, c.house_rules, now()
  from chosen c
  cross join (values (0), (1)) as turns (back)
  returning state_id, class
)
select 'B20', state_id from changes where class = 'GENERAL'
-- near miss
with standing as (
  select distinct on (subject_id) * from subject_state order by subject_id, effective_on desc, state_id desc
),
days as (select date_trunc('quarter', today)::date - 45 as lowered_on from clock),
chosen as (
  select s.*, d.lowered_on, row_number() over (order by s.subject_id) as place
  from standing s
  cross join days d
  where s.subject_id % 2 = 0 and s.class = 'HIGH_RISK' and s.status = 'OPERATING' and s.effective_on < d.lowered_on
  order by md5(s.subject_id || ':seed') limit :rows
),
changes as (
  insert into subject_state
  select greatest(950000000000, (select max(state_id) from subject_state)) + 2 * c.place + back, c.subject_id,
    c.lowered_on + 20 * back, c.status, case back when 0 then 'GENERAL' else 'HIGH_RISK' end,
    case back when 1 then c.sector end, null, c.town_code, c.grid_code, c.department_id, c.level, c.standardised,
    c.licensed_or_above_scale, c.code_active, c.house_rules, now()
  from chosen c
  cross join (values (0), (1)) as turns (back)
  returning state_id, class
)
select 'B20', state_id from changes where class = 'GENERAL'
