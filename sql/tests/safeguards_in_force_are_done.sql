-- 有效的企业安全保障已建立、投保或备案且未到期；区县之和即其名单
-- a row that comes back is a subject, or a safeguard whose numbers differ
with duties as (select * from marts.safeguard_duties),
listed as (select safeguard, count(*) as due, count_if(in_force) as met from duties group by safeguard),
counted as (select safeguard, sum(safeguards_due) as due, sum(safeguards_met) as met from marts.safeguards_by_unit group by safeguard)
select d.safeguard, d.subject_id, cast(d.done_on as varchar) as listed, cast(d.safeguard_until as varchar) as counted
from duties d
cross join marts.city_clock c
where d.in_force and (d.done_on is null or d.done_on > c.clock or d.safeguard_until < c.clock)
union all
select l.safeguard, null, format('%d/%d', l.met, l.due), format('%d/%d', n.met, n.due)
from listed l
left join counted n on n.safeguard = l.safeguard
where (l.due, l.met) <> (coalesce(n.due, 0), coalesce(n.met, 0))
