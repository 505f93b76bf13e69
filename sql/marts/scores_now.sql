-- 考评得分: the score, grade and rank of each unit in each quarter, live
-- grain: one row per unit and quarter   key: unit, quarter   read by: dashboard/assessment, tests, examples, closing
-- Units of all schemes: unit_kind tells districts, departments and towns; the jurisdiction of towns is their district. No two units
-- share a code. A running quarter stands as of the clock's day, one that is over as of its last; what was approved is in marts.assessment_results.
with scored as (
  select *, row_number() over (partition by unit, quarter order by cut desc) as age
  from indicators.scores ${asof}
),
divisions as (select * from reference.divisions),
units as (select * from reference.assessment_units),
codes as (select * from reference.codes)
select s.jurisdiction, j.name as jurisdiction_name, s.unit, coalesce(d.name, u.unit_name) as unit_name, s.unit_kind, s.scheme, s.quarter, s.peer_group,
  s.points, s.bonus, s.penalty, s.total, s.grade, g.name as grade_name, s.vetoes, s.vetoes_pending, s.unscored_weight,
  s.peer_rank, s.place, s.day, s.cut
from scored s
left join divisions j on j.code = s.jurisdiction
left join divisions d on d.code = s.unit
left join units u on u.unit = s.unit
left join codes g on g.code_set = 'grade' and g.code = s.grade
where s.age = 1
