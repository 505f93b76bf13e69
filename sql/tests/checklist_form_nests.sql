-- 企业重点检查内容：不符合的不多于对照检查的，自查未见的不多于检查不符合的，分项不大于合计
-- a row that comes back is a line where it isn't so, in the periods that the clock's day lies in
with asked as (
  select f.*,
    element_at(map_agg(f.line, f.self_failing) over of_unit, f.at_most) as self_failing_in_all,
    element_at(map_agg(f.line, f.inspected_failing) over of_unit, f.at_most) as inspected_failing_in_all
  from marts.checklist_form f
  join marts.city_clock c on c.clock between f.start_day and f.end_day
  window of_unit as (partition by f.period, f.unit_kind, f.jurisdiction, f.unit)
)
select unit_kind, unit, period, line, self_checked, self_failing, inspected, inspected_failing, contradicted
from asked
where self_failing > self_checked or inspected_failing > inspected or contradicted > inspected_failing
  or self_failing > self_failing_in_all or inspected_failing > inspected_failing_in_all
