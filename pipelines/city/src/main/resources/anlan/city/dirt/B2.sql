-- the same firm under a name with the city in front, without its code
-- in: enterprise.subject
-- defect
with chosen as (
  select * from subject
  where subject_id % 16 = 3 and uscc ~ '^[0-9A-Z]{18}$' and address is not null
  order by md5(subject_id || ':seed') limit :rows
),
numbered as (
  select c.*, greatest(95000000, (select max(subject_id) from subject)) + row_number() over (order by c.subject_id) as copy_id
  from chosen c
),
copies as (
  insert into subject (subject_id, kind, uscc, name, address, industry, employees, above_scale, legal_representative, legal_rep_id_number, phone, recorded_at)
  select copy_id, kind, null, '济南' || name, address, industry, employees, above_scale, legal_representative,
    legal_rep_id_number, phone, recorded_at
  from numbered
),
states as (
  insert into subject_state
  select greatest(950000000000, (select max(state_id) from subject_state)) + row_number() over (order by n.copy_id), n.copy_id,
    s.effective_on, s.status, s.class, s.sector, s.category, s.town_code, s.grid_code, s.department_id, s.level, s.standardised,
    s.licensed_or_above_scale, s.code_active, s.house_rules, s.recorded_at
  from numbered n
  join lateral (
    select * from subject_state t where t.subject_id = n.subject_id order by t.effective_on desc, t.state_id desc limit 1
  ) s on true
)
select 'B2', subject_id from numbered
union all
select 'B2', copy_id from numbered
-- near miss
with chosen as (
  select * from subject
  where subject_id % 16 = 4 and uscc ~ '^[0-9A-Z]{18}$' and address is not null
  order by md5(subject_id || ':seed') limit :rows
),
numbered as (
  select c.*, greatest(95000000, (select max(subject_id) from subject)) + row_number() over (order by c.subject_id) as copy_id
  from chosen c
),
copies as (
  insert into subject (subject_id, kind, uscc, name, address, industry, employees, above_scale, legal_representative, legal_rep_id_number, phone, recorded_at)
  select copy_id, kind, null, name, address || '之二', industry, employees, above_scale, legal_representative,
    legal_rep_id_number, phone, recorded_at
  from numbered
),
states as (
  insert into subject_state
  select greatest(950000000000, (select max(state_id) from subject_state)) + row_number() over (order by n.copy_id), n.copy_id,
    s.effective_on, s.status, s.class, s.sector, s.category, s.town_code, s.grid_code, s.department_id, s.level, s.standardised,
    s.licensed_or_above_scale, s.code_active, s.house_rules, s.recorded_at
  from numbered n
  join lateral (
    select * from subject_state t where t.subject_id = n.subject_id order by t.effective_on desc, t.state_id desc limit 1
  ) s on true
)
select 'B2', copy_id from numbered
