-- 覆盖率（考核单位）: numerator, denominator, rate, target and gap as of the clock's day, worst first by rank
-- grain: one row per kind of unit, unit, indicator and period   key: unit_kind, jurisdiction, unit, indicator, period
-- read by: marts.coverage_by_jurisdiction, _by_district, _by_town, _by_department, _by_class, _by_level
-- Rates are divided here and nowhere before; 0/0 is NULL. "不低于 t/n" is met if numerator * n >= t * denominator.
with cells as (select * from marts.coverage),
kinds (unit_kind) as (
  values ('JURISDICTION'), ('DISTRICT'), ('TOWN'), ('DEPARTMENT'), ('CLASS'), ('LEVEL')
),
places as (select * from reference.places),
departments as (select * from marts.departments_now),
codes as (select * from reference.codes),
units as (
  select k.unit_kind,
    case k.unit_kind
      when 'JURISDICTION' then c.jurisdiction
      when 'DISTRICT' then c.district
      when 'TOWN' then c.town
      when 'DEPARTMENT' then c.department
      when 'CLASS' then c.class
      else c.level
    end as unit,
    c.*
  from cells c
  cross join kinds k
),
summed as (
  select unit_kind, jurisdiction, jurisdiction_name, unit, indicator, period, standing,
    max(target_numerator) as target_numerator, max(target_denominator) as target_denominator,
    sum(numerator) as numerator, sum(denominator) as denominator
  from units
  group by unit_kind, jurisdiction, jurisdiction_name, unit, indicator, period, standing
),
named as (
  select s.*, coalesce(p.town_name, d.name, c.name) as unit_name
  from summed s
  left join places p on p.town = s.unit and s.unit_kind in ('JURISDICTION', 'DISTRICT', 'TOWN')
  left join departments d on cast(d.department_id as varchar) = s.unit and s.unit_kind = 'DEPARTMENT'
  left join codes c on c.code = s.unit and c.code_set = lower(s.unit_kind)
),
rated as (
  select *,
    cast(cast(numerator as decimal(18, 6)) / nullif(denominator, 0) as decimal(9, 6)) as rate,
    numerator * target_denominator >= denominator * target_numerator as met,
    greatest(0, (denominator * target_numerator + target_denominator - 1) / target_denominator - numerator) as gap
  from named
)
select unit_kind, jurisdiction, jurisdiction_name, unit, unit_name, indicator, period, standing,
  numerator, denominator, rate, target_numerator, target_denominator, if(denominator > 0, met) as met, gap,
  rank() over (
    partition by unit_kind, if(unit_kind = 'JURISDICTION', '', jurisdiction), indicator, period
    order by rate nulls last
  ) as worst_rank
from rated
