-- 企业选树进度的单位与称号级别一致：镇街、未撤销的区县和功能区、市
-- a row that comes back is a unit of another level, or one that was abolished
with units as (select distinct title_level, unit from marts.title_progress)
select u.title_level, u.unit, d.level, d.valid_to
from units u
left join reference.divisions d on d.code = u.unit
where d.valid_to is not null
  or coalesce(if(d.level = 'ZONE', 'COUNTY', d.level), '') <> u.title_level
