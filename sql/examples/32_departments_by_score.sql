-- 济南市各行业主管部门本季得分如何，失分最多的是哪一项？
with clock as (select clock, format('%dQ%d', year(clock), quarter(clock)) as quarter from marts.city_clock),
worst as (
  select unit, quarter, max_by(item_name, points_lost) as most_lost_on, max(points_lost) as most_lost
  from marts.score_items_now
  where unit_kind = 'DEPARTMENT' and state = 'SCORED'
  group by unit, quarter
)
select s.peer_group, s.peer_rank, s.unit_name, s.total, s.grade_name, w.most_lost_on, w.most_lost, s.unscored_weight
from marts.scores_now s
join clock c on c.quarter = s.quarter
join worst w on w.unit = s.unit and w.quarter = s.quarter
where s.jurisdiction = '370100' and s.unit_kind = 'DEPARTMENT'
order by s.peer_group, s.place
