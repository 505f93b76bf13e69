-- 应驻点的煤矿、化工企业即在营、在建的煤矿、化工企业
-- a row that comes back is a jurisdiction and sector with another number of subjects in the journal
with clock as (select * from marts.city_clock),
duties as (
  select d.jurisdiction, d.sector, count(*) as listed
  from marts.post_duties d
  join clock c on d.judged_on = c.clock
  where d.post_target in ('COAL_MINES', 'CHEMICALS')
  group by d.jurisdiction, d.sector
),
asked as (
  select p.jurisdiction, t.sector
  from reference.post_targets t
  join reference.packs p on p.document = t.document
  join reference.documents d on d.ref = t.document
  join clock c on d.effective_from <= c.clock
  where t.sector is not null
),
stock as (
  select p.jurisdiction, j.sector, sum(j.amount) as subjects
  from indicators.journal ${asof} j
  join clock c on j.day <= c.clock
  join reference.places p on p.town = j.town
  where j.measure = 'subjects'
  group by p.jurisdiction, j.sector
)
select a.jurisdiction, a.sector, s.subjects, d.listed
from asked a
left join stock s on s.jurisdiction = a.jurisdiction and s.sector = a.sector
left join duties d on d.jurisdiction = a.jurisdiction and d.sector = a.sector
where coalesce(s.subjects, 0) <> coalesce(d.listed, 0)
