-- 任何一日，待认定、责任、瞒报事故不超过事故起数，亡人事故不超过事故起数，按时结案、公开、评估、倒查不超过其分母
-- a row that comes back is a place, department and month and the first day on which it breaks
with daily as (
  select town, department, period, day, sum(accidents) as accidents, sum(pending_accidents) as pending_accidents,
    sum(responsible_accidents) as responsible_accidents, sum(concealed_accidents) as concealed_accidents,
    sum(deaths) as deaths, sum(injured) as injured, sum(fatal_accidents) as fatal_accidents,
    sum(examined_accidents) as examined_accidents, sum(conclusions_due) as conclusions_due, sum(concluded_in_time) as concluded_in_time,
    sum(conclusions) as conclusions, sum(reports_published) as reports_published, sum(evaluations_due) as evaluations_due,
    sum(evaluations) as evaluations
  from marts.accident_steps
  group by town, department, period, day
),
stocks as (
  select town, department, period, day, sum(accidents) over so_far as accidents, sum(pending_accidents) over so_far as pending_accidents,
    sum(responsible_accidents) over so_far as responsible_accidents, sum(concealed_accidents) over so_far as concealed_accidents,
    sum(deaths) over so_far as deaths, sum(injured) over so_far as injured, sum(fatal_accidents) over so_far as fatal_accidents,
    sum(examined_accidents) over so_far as examined_accidents, sum(conclusions_due) over so_far as conclusions_due,
    sum(concluded_in_time) over so_far as concluded_in_time, sum(conclusions) over so_far as conclusions,
    sum(reports_published) over so_far as reports_published, sum(evaluations_due) over so_far as evaluations_due,
    sum(evaluations) over so_far as evaluations
  from daily
  window so_far as (partition by town, department, period order by day)
)
select town, department, period, min(day) as day
from stocks
where not (0 <= pending_accidents and pending_accidents <= accidents
  and 0 <= responsible_accidents and responsible_accidents <= accidents
  and 0 <= concealed_accidents and concealed_accidents <= accidents
  and 0 <= examined_accidents and examined_accidents <= fatal_accidents and fatal_accidents <= accidents
  and fatal_accidents <= deaths and 0 <= injured
  and 0 <= concluded_in_time and concluded_in_time <= conclusions_due
  and 0 <= reports_published and reports_published <= conclusions
  and 0 <= evaluations and evaluations <= evaluations_due)
group by town, department, period
