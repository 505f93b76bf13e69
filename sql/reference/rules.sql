-- 义务口径: every obligation in every jurisdiction whose pack it is in
-- grain: one row per indicator, class, jurisdiction and effective range   key: indicator, class, jurisdiction, effective_from
-- read by: reference.rule_periods, reference.evidence_periods, marts.subject_duties
-- counts_since is the first day that counts: of those that count whole periods, the first of all periods.
with obligations as (select * from reference.obligations),
packs as (select * from reference.packs)
select o.id as obligation, o.indicator, o.name as indicator_name, o.kind, o.class, o.period as period_kind, o.evidence,
  if(o.counts_from = 'EFFECTIVE_FROM', o.effective_from, date '2000-01-01') as counts_since,
  coalesce(o.times, 1) as times, coalesce(o.licensed_times, o.times, 1) as licensed_times,
  o.upload_days, o.grace_days, o.denominator_point, o.relaxed_period, o.target_numerator, o.target_denominator,
  o.effective_from, o.effective_to, p.jurisdiction, p.standing
from obligations o
join packs p on p.document = o.document
