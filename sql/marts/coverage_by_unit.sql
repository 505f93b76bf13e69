-- 覆盖率（考核单位）: numerator, denominator, rate, target and gap as of the clock's day, worst first by rank
-- grain: one row per kind of unit, unit, indicator and period   key: unit_kind, jurisdiction, unit, indicator, period
-- read by: marts.coverage_by_jurisdiction, _by_district, _by_town, _by_department, _by_class, _by_level
-- Rates are divided here and nowhere before; 0/0 is NULL. "不低于 t/n" is met if numerator * n >= t * denominator.
-- Lines are summed by unit before they meet the periods: units are few, and each line counts in many periods.
with months as (select * from marts.coverage_months),
periods as (select * from marts.begun_periods),
kinds (unit_kind) as (
  values ('JURISDICTION'), ('DISTRICT'), ('TOWN'), ('DEPARTMENT'), ('CLASS'), ('LEVEL')
),
places as (select * from reference.places),
departments as (select * from marts.departments_now),
codes as (select * from reference.codes),
lines as (
  select k.unit_kind,
    case k.unit_kind
      when 'JURISDICTION' then m.jurisdiction
      when 'DISTRICT' then m.district
      when 'TOWN' then m.town
      when 'DEPARTMENT' then m.department
      when 'CLASS' then m.class
      else m.level
    end as unit,
    m.measure, m.booked_as, m.jurisdiction, m.class, m.month_end, m.amount
  from months m
  cross join kinds k
),
units as (
  select unit_kind, unit, measure, booked_as, jurisdiction, class, month_end, sum(amount) as amount
  from lines
  group by unit_kind, unit, measure, booked_as, jurisdiction, class, month_end
),
summed as (
  select u.unit_kind, u.jurisdiction, u.unit, p.indicator, p.period, p.standing,
    max(p.target_numerator) as target_numerator, max(p.target_denominator) as target_denominator,
    sum(u.amount * p.in_numerator) as numerator, sum(u.amount * p.in_denominator) as denominator
  from units u
  join periods p
    on p.measure = u.measure and p.booked_as = u.booked_as and p.class = u.class and p.jurisdiction = u.jurisdiction
    and u.month_end <= p.end_day
  group by u.unit_kind, u.jurisdiction, u.unit, p.indicator, p.period, p.standing
),
named as (
  select s.*, j.jurisdiction_name, coalesce(p.town_name, d.name, c.name) as unit_name
  from summed s
  join places j on j.town = s.jurisdiction
  left join places p on p.town = s.unit and s.unit_kind in ('JURISDICTION', 'DISTRICT', 'TOWN')
  left join departments d on cast(d.department_id as varchar) = s.unit and s.unit_kind = 'DEPARTMENT'
  left join codes c on c.code = s.unit and c.code_set = lower(s.unit_kind)
  where s.numerator <> 0 or s.denominator <> 0
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
