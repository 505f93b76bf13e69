-- 近五年行业事故 L10: accidents and deaths of the last five years by sector's department, to choose whom to watch (确定重点监管对象)
-- grain: one row per jurisdiction and department of the industry   key: jurisdiction, department   read by: tests
-- Of the five years up to the clock's day, as far back as accidents are recorded; struck off (核销) they don't count. department is
-- empty for accidents that none is in charge of.
with clock as (select clock from marts.city_clock),
accidents as (
  select a.jurisdiction, a.jurisdiction_name, a.department, a.department_name, a.accident_grade, a.deaths, a.occurred_on
  from marts.accidents_now a
  join clock c on a.occurred_on > date_add('year', -5, c.clock)
  where a.counted
)
select jurisdiction, jurisdiction_name, department, max(department_name) as department_name, min(occurred_on) as first_occurred_on,
  count(*) as accidents, sum(deaths) as deaths, count_if(accident_grade <> 'GENERAL') as larger_accidents
from accidents
group by jurisdiction, jurisdiction_name, department
