-- 按时结案、公开、评估、倒查的比率都在 0 与 1 之间
-- a row that comes back is a unit and period that breaks it
select unit_kind, jurisdiction, unit, period
from marts.accident_duties_by_unit
where not (0 <= concluded_in_time and concluded_in_time <= conclusions_due
  and 0 <= reports_published and reports_published <= conclusions
  and 0 <= evaluations and evaluations <= evaluations_due
  and 0 <= examined_accidents and examined_accidents <= fatal_accidents)
