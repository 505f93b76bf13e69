-- 考评取数：what each scheme asks of a jurisdiction in each quarter, items and vetoes
-- grain: one row per scheme, jurisdiction, quarter and item or trigger   key: scheme, jurisdiction, quarter, kind, id
-- read by: reconcile/score_amounts, reconcile/score_found
-- The jurisdiction of towns is their district: the documents of the one it lies in bind.
with clock as (select clock, date(date_trunc('year', date_add('month', -${ledger_months}, clock))) as horizon from marts.city_clock),
periods as (select * from reference.periods),
documents as (select * from reference.documents),
binding as (
  select p.jurisdiction, d.ref, d.effective_from, coalesce(d.effective_to, date '9999-12-31') as effective_to
  from reference.packs p
  join documents d on d.ref = p.document
  where p.standing = 'IN_FORCE'
),
quarters as (
  select s.scheme, s.unit_kind, s.jurisdiction, a.jurisdiction as home, q.period as quarter, q.start_day, q.end_day, least(q.end_day, c.clock) as day, c.clock as known,
    cast(substr(q.period, 6, 1) as integer) as ordinal, date_trunc('year', q.start_day) as year_day
  from reference.assessment_schemes s
  join reference.areas a on a.area = s.jurisdiction
  join periods f on f.period = s.first_quarter
  left join periods l on l.period = s.last_quarter
  join periods q on q.period_kind = 'QUARTER' and q.start_day >= f.start_day and q.start_day <= coalesce(l.start_day, q.start_day)
  join clock c on q.start_day between c.horizon and c.clock
),
asked as (
  select scheme, 'ITEM' as kind, item as id, documents, quarters, numerator, denominator, applies_if, scale, formula, weight,
    coalesce(when_empty, 'NOT_APPLICABLE') as when_empty, false as whole_year
  from reference.assessment_items
  union all
  select scheme, 'VETO', trigger, documents, '1|2|3|4', numerator, "limit", applies_if, 1, null, null, null, whole_year
  from reference.assessment_vetoes
)
select q.scheme, q.unit_kind, q.jurisdiction, q.quarter, q.start_day, q.end_day, q.day, q.known, q.ordinal, q.year_day, a.kind, a.id, a.numerator, a.denominator, a.applies_if, a.scale, a.formula, a.weight, a.when_empty, a.whole_year,
  a.documents is null or exists (
    select 1
    from binding b
    where b.jurisdiction = q.home and contains(split(a.documents, '|'), b.ref)
      and q.end_day between b.effective_from and b.effective_to
  ) as in_force
from quarters q
join asked a on a.scheme = q.scheme and contains(split(a.quarters, '|'), cast(q.ordinal as varchar))
