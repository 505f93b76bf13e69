-- a subject at an address in 高新区 recorded under a town of 历城区
-- in: enterprise.subject_state
-- defect
update subject_state set town_code = '370112004'
where state_id in (
  select state_id from (
    select distinct on (subject_id) s.*, d.admin_parent as district, d.name as town_name
    from subject_state s join division d on d.code = s.town_code
    order by subject_id, effective_on desc, state_id desc
  ) as newest
  join subject u using (subject_id)
  where district = '370176' and status in ('OPERATING', 'UNDER_CONSTRUCTION') and subject_id % 2 = 1
    and strpos(u.address, '技术产业开发区' || town_name) > 0
  order by md5(state_id || ':seed') limit :rows
)
returning 'B18', state_id
-- near miss
with newest as (
  select distinct on (subject_id) s.*, d.admin_parent as district, d.name as town_name
  from subject_state s join division d on d.code = s.town_code
  order by subject_id, effective_on desc, state_id desc
),
chosen as (
  select n.subject_id, n.state_id from newest n join subject u using (subject_id)
  where n.district = '370176' and n.status in ('OPERATING', 'UNDER_CONSTRUCTION') and n.subject_id % 2 = 0
    and strpos(u.address, '技术产业开发区' || n.town_name) > 0
  order by md5(n.state_id || ':seed') limit :rows
)
update subject set address = replace(address, '济南高新技术产业开发区', '济南市历城区')
from chosen
where subject.subject_id = chosen.subject_id
returning 'B18', chosen.state_id
