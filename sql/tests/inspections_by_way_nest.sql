-- 检查次数：组成合乎要求的不多于检查，受处罚的不多于登记隐患的；现场检查不多于全部检查
-- a row that comes back is a district and quarter where it isn't so
with teams as (
  select jurisdiction, district, period, sum(inspections) as on_site, max(teams_whole - inspections) as too_many
  from marts.inspection_teams
  group by jurisdiction, district, period
),
ways as (
  select jurisdiction, district, period, sum(inspections) as inspections,
    max(greatest(with_experts - inspections, with_hazards - inspections, with_penalties - with_hazards)) as too_many
  from marts.inspection_ways
  group by jurisdiction, district, period
)
select t.district, t.period, t.on_site, w.inspections
from teams t
left join ways w on w.jurisdiction is not distinct from t.jurisdiction and w.district = t.district and w.period = t.period
where w.inspections is null or t.on_site > w.inspections or t.too_many > 0 or w.too_many > 0
