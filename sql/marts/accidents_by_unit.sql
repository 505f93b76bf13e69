-- 事故起数与死亡人数（考核单位）: A1 of every month, with the year to date, 同比 and 环比, as of the clock's day
-- grain: one row per kind of unit, jurisdiction, unit and month since the horizon   key: unit_kind, jurisdiction, unit, period
-- read by: tests, examples
-- Units: jurisdiction, district, town, department, kind of accident; those that had an accident. 同比 compares the year to
-- date with the same days of last year, both as known now; 环比 the month with the one before. A base of 0 is NULL. A month not
-- over runs to the clock's day. Accidents struck off don't count, those not yet accepted do (pending).
with accidents as (
  select a.*, accident_grade <> 'GENERAL' as larger
  from marts.accidents_now a
  where counted
),
kinds (unit_kind) as (
  values ('JURISDICTION'), ('DISTRICT'), ('TOWN'), ('DEPARTMENT'), ('ACCIDENT_KIND')
),
placed as (
  select k.unit_kind, a.jurisdiction, a.jurisdiction_name,
    case k.unit_kind
      when 'JURISDICTION' then a.jurisdiction
      when 'DISTRICT' then a.district
      when 'TOWN' then a.town
      when 'DEPARTMENT' then a.department
      else a.accident_kind
    end as unit,
    case k.unit_kind
      when 'JURISDICTION' then a.jurisdiction_name
      when 'DISTRICT' then a.district_name
      when 'TOWN' then a.town_name
      when 'DEPARTMENT' then a.department_name
      else a.accident_kind_name
    end as unit_name,
    a.occurred_on, a.deaths, a.injured, a.larger, a.pending, a.responsible_on, a.concealed_on
  from accidents a
  cross join kinds k
),
months as (
  select p.period, p.start_day, least(p.end_day, c.clock) as end_day, c.clock, date_trunc('year', p.start_day) as year_start
  from reference.periods p
  join marts.city_clock c on c.horizon <= p.start_day and p.start_day <= c.clock
  where p.period_kind = 'MONTH'
),
marked as (
  select a.unit_kind, a.jurisdiction, a.jurisdiction_name, a.unit, a.unit_name, m.period, m.clock,
    a.occurred_on between m.start_day and m.end_day as in_month,
    a.occurred_on between m.year_start and m.end_day as in_year,
    a.occurred_on between date_add('year', -1, m.year_start) and date_add('year', -1, m.end_day) as in_last_year,
    a.occurred_on between date_add('month', -1, m.start_day) and date_add('day', -1, m.start_day) as in_month_before,
    a.deaths, a.injured, a.larger, a.pending, a.responsible_on, a.concealed_on
  from placed a
  cross join months m
),
summed as (
  select unit_kind, jurisdiction, jurisdiction_name, unit, unit_name, period,
    count_if(in_month) as accidents, count_if(in_month and larger) as larger_accidents,
    sum(if(in_month, deaths, 0)) as deaths, sum(if(in_month, injured, 0)) as injured,
    count_if(in_month and pending) as pending_accidents,
    count_if(in_month and responsible_on <= clock) as responsible_accidents,
    count_if(in_month and concealed_on <= clock) as concealed_accidents,
    count_if(in_year) as accidents_ytd, count_if(in_year and larger) as larger_ytd, sum(if(in_year, deaths, 0)) as deaths_ytd,
    count_if(in_last_year) as accidents_last_year, count_if(in_last_year and larger) as larger_last_year,
    sum(if(in_last_year, deaths, 0)) as deaths_last_year,
    count_if(in_month_before) as accidents_month_before, sum(if(in_month_before, deaths, 0)) as deaths_month_before
  from marked
  group by unit_kind, jurisdiction, jurisdiction_name, unit, unit_name, period
)
select *,
  cast(cast(accidents_ytd - accidents_last_year as decimal(18, 6)) / nullif(accidents_last_year, 0) as decimal(12, 6)) as accidents_yoy,
  cast(cast(larger_ytd - larger_last_year as decimal(18, 6)) / nullif(larger_last_year, 0) as decimal(12, 6)) as larger_yoy,
  cast(cast(deaths_ytd - deaths_last_year as decimal(18, 6)) / nullif(deaths_last_year, 0) as decimal(12, 6)) as deaths_yoy,
  cast(cast(accidents - accidents_month_before as decimal(18, 6)) / nullif(accidents_month_before, 0) as decimal(12, 6))
    as accidents_mom,
  cast(cast(deaths - deaths_month_before as decimal(18, 6)) / nullif(deaths_month_before, 0) as decimal(12, 6)) as deaths_mom
from summed
