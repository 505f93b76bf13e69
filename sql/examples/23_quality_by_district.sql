-- 各区县录入的数据质量如何，主要是什么问题？
-- Per district the score, and the three rules that found most.
with scores as (select * from marts.quality_by_unit),
counted as (
  select district, rule_name, count(*) as times,
    row_number() over (partition by district order by count(*) desc, rule_name) as place
  from marts.quality_flags
  group by district, rule_name
)
select s.district_name, s.quality_score, s.records, s.defects,
  array_join(array_agg(format('%s %d', c.rule_name, c.times) order by c.place) filter (where c.place <= 3), '；') as mostly
from scores s
left join counted c on c.district = s.district
group by s.district_name, s.quality_score, s.records, s.defects
order by s.quality_score, s.district_name
