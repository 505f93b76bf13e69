-- 近五年行业事故之和即近五年计入的事故；调查级别只在等级与组织者都明确时判断
-- a row that comes back is both numbers, or an accident judged without either
with clock as (select * from marts.city_clock),
listed as (select coalesce(sum(accidents), 0) as accidents, coalesce(sum(deaths), 0) as deaths from marts.accidents_of_five_years),
counted as (
  select count(*) as accidents, coalesce(sum(a.deaths), 0) as deaths
  from marts.accidents_now a
  join clock c on a.occurred_on > date_add('year', -5, c.clock)
  where a.counted
)
select 0 as accident_id, l.accidents as listed, c.accidents as counted
from listed l
join counted c on c.accidents <> l.accidents or c.deaths <> l.deaths
union all
select accident_id, deaths, injured
from marts.accidents_now
where (investigated_below is null) <> (investigated_by is null)
