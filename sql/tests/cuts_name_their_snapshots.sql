-- 每个切面记有其快照，每条分录属于一个切面
-- a row that comes back is a cut without a snapshot, or a cut of the journal that was never published
with cuts as (select * from ops.cuts ${asof}),
posted as (select distinct cut from indicators.journal ${asof})
select c.cut, 'names no snapshot' as reason
from cuts c
where cardinality(c.snapshots) = 0
union all
select p.cut, 'is in the journal but was never published'
from posted p
left join cuts c on c.cut = p.cut
where c.cut is null
