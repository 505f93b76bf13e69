-- 考评分项: what each item of the scheme gives each unit in each quarter, live
-- grain: one row per unit, quarter and item   key: unit, quarter, item   read by: dashboard/assessment, tests, examples, closing
-- A running quarter stands as of the clock's day, one that is over as of its last; what was approved is in marts.assessment_results.
with scored as (
  select *, row_number() over (partition by unit, quarter, item order by cut desc) as age
  from indicators.score_items ${asof}
),
asked as (select * from reference.assessment_items),
divisions as (select * from reference.divisions),
units as (select * from reference.assessment_units),
codes as (select * from reference.codes)
select s.jurisdiction, s.unit, coalesce(d.name, u.unit_name) as unit_name, s.unit_kind, s.scheme, s.quarter,
  split_part(s.item, '.', 1) as item_group, g.name as item_group_name, s.item, a.name as item_name,
  s.state, t.name as state_name, a.denominator is not null as is_share, s.numerator, s.denominator, a.scale, s.value, s.formula,
  s.weight, s.effective_weight, s.points, s.effective_weight - s.points as points_lost, a.documents, a.basis, s.day, s.cut
from scored s
join asked a on a.scheme = s.scheme and a.item = s.item and contains(split(a.quarters, '|'), substr(s.quarter, 6, 1))
left join divisions d on d.code = s.unit
left join units u on u.unit = s.unit
left join codes g on g.code_set = 'assessment_group' and g.code = split_part(s.item, '.', 1)
left join codes t on t.code_set = 'item_state' and t.code = s.state
where s.age = 1
