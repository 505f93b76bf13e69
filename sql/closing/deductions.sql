-- 考评固化：扣分明细
-- grain: one row per deduction of an assessed unit's item   stored in: assessment.deductions
-- Numbers of subjects, hazards and accidents; no names.
select jurisdiction, quarter, unit, item, subject_id, hazard_id, accident_id, town, deduction, since, days
from marts.score_deductions
