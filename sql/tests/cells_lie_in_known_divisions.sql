-- 单元的镇街都在行政区划之内
-- a row that comes back is a town the catalogue doesn't know; only unknown subjects (未知主体) have none
with journal as (select distinct town from indicators.journal ${asof} where measure <> 'unknown_subject')
select j.town
from journal j
left join reference.places p on p.town = j.town
where p.town is null
