-- a living subject of 莱芜 or 钢城 under the code of before 2019
-- in: enterprise.subject_state
-- defect
update subject_state set town_code = case town.admin_parent when '370116' then '371202' else '371203' end
from division town
where town.code = subject_state.town_code and state_id in (
  select state_id from (
    select distinct on (subject_id) s.*, d.admin_parent as district from subject_state s join division d on d.code = s.town_code
    order by subject_id, effective_on desc, state_id desc
  ) as newest
  where district in ('370116', '370117') and status in ('OPERATING', 'UNDER_CONSTRUCTION')
  order by md5(state_id || ':seed') limit :rows
)
returning 'B17', state_id
-- near miss
update subject_state set town_code = '371202'
where state_id in (
  select state_id from (select distinct on (subject_id) * from subject_state order by subject_id, effective_on desc, state_id desc) as newest
  where status in ('CLOSED', 'COMPLETED')
  order by md5(state_id || ':seed') limit :rows
)
returning 'B17', state_id
