-- 扣分所指: what lies behind the points that an item loses: subjects not covered, checks, hazards, titles, accidents, cases, reports,
-- or what the unit itself omitted
-- grain: one row per item that has something to list   key: item   read by: marts.score_deductions, dashboard/assessment
-- indicator and period_kind are those of coverage; the deduction of the others is said by how they stand.
select *
from (
  values
    ('D1.1', 'ACCIDENT', null, null, null),
    ('D1.3', 'ACCIDENT', null, null, null),
    ('D2.1', 'SUBJECT', 'C1', 'HALF_YEAR', '半年内未检查'),
    ('D2.2', 'SUBJECT', 'C2', 'QUARTER', '本季未抽查'),
    ('D2.3', 'SUBJECT', 'C4', 'QUARTER', '本季未网格检查'),
    ('D2.4', 'SUBJECT', 'C5', 'QUARTER', '本季未现场抽查'),
    ('D2.5', 'CHECK', null, null, '网格检查逾期未审核'),
    ('D2.6', 'SUBJECT', 'C8', 'YEAR', '年内未覆盖'),
    ('D3.1', 'SUBJECT', 'C9', 'MONTH', '当月未自查'),
    ('D3.2', 'SUBJECT', 'C10', 'MONTH', '当月未按时上传自查'),
    ('D4.1', 'HAZARD', null, null, null),
    ('D4.2', 'HAZARD', null, null, null),
    ('D4.3', 'HAZARD', null, null, null),
    ('D4.4', 'HAZARD', null, null, null),
    ('D5.1', 'TARGET', null, null, '未达里程碑'),
    ('D5.2', 'TITLE', null, null, '应取消未取消'),
    ('D6.1', 'CASE', null, null, '处罚决定未按时公开'),
    ('D6.2', 'HAZARD', null, null, null),
    ('D7.1', 'UNIT', null, null, '本季未开展专题研究'),
    ('D7.2', 'UNIT', null, null, '年内未备案实施方案'),
    ('D7.3', 'UNIT', null, null, '本季未更新任务清单'),
    ('D7.4', 'UNIT', null, null, '本季未通报专项行动'),
    ('D8.1', 'REPORT', null, null, null),
    ('D8.2', 'HAZARD', null, null, null)
) as rules (item, kind, indicator, period_kind, deduction)
