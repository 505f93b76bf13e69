-- 覆盖率（考核单位）: numerator, denominator, rate, target and gap as of the clock's day, worst first by rank
-- grain: one row per kind of unit, unit, indicator and period   key: unit_kind, jurisdiction, unit, indicator, period
-- read by: marts.coverage_by_jurisdiction, _by_district, _by_town, _by_department, _by_class, _by_level
-- Rates are divided here and nowhere before; 0/0 is NULL. "不低于 t/n" is met if numerator * n >= t * denominator.
with cells as (select * from marts.coverage),
departments as (select * from marts.departments_now),
codes as (select * from reference.codes),
units as (
  select 'JURISDICTION' as unit_kind, jurisdiction as unit, jurisdiction_name as unit_name, * from cells
  union all
  select 'DISTRICT', district, district_name, * from cells
  union all
  select 'TOWN', town, town_name, * from cells
  union all
  select 'DEPARTMENT', department, d.name, c.*
  from cells c
  left join departments d on cast(d.department_id as varchar) = c.department
  union all
  select 'CLASS', c.class, n.name, c.* from cells c left join codes n on n.code_set = 'class' and n.code = c.class
  union all
  select 'LEVEL', c.level, n.name, c.* from cells c left join codes n on n.code_set = 'level' and n.code = c.level
),
summed as (
  select unit_kind, jurisdiction, jurisdiction_name, unit, unit_name, indicator, period, standing,
    max(target_numerator) as target_numerator, max(target_denominator) as target_denominator,
    sum(numerator) as numerator, sum(denominator) as denominator
  from units
  group by unit_kind, jurisdiction, jurisdiction_name, unit, unit_name, indicator, period, standing
),
rated as (
  select *,
    cast(cast(numerator as decimal(18, 6)) / nullif(denominator, 0) as decimal(9, 6)) as rate,
    numerator * target_denominator >= denominator * target_numerator as met,
    greatest(0, (denominator * target_numerator + target_denominator - 1) / target_denominator - numerator) as gap
  from summed
)
select unit_kind, jurisdiction, jurisdiction_name, unit, unit_name, indicator, period, standing,
  numerator, denominator, rate, target_numerator, target_denominator, if(denominator > 0, met) as met, gap,
  rank() over (
    partition by unit_kind, if(unit_kind = 'JURISDICTION', '', jurisdiction), indicator, period
    order by rate nulls last
  ) as worst_rank
from rated
