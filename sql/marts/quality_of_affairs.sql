-- 数据质量（事故与GDP）: what is suspicious in the rows of accidents and GDP
-- grain: one row per rule, row and field   key: rule, row_key, field   read by: marts.quality_flags
-- Of one area, year, quarter and basis the newest release counts.
with accidents as (select * from marts.accidents_now),
figures as (
  select area_code, year, quarter, basis,
    max_by(gdp_id, row(released_on, gdp_id)) as gdp_id, max_by(amount, row(released_on, gdp_id)) as amount, max(released_on) as released_on
  from newest.gdp ${asof}
  group by area_code, year, quarter, basis
),
compared as (
  select f.*, q.amount as quarter_before, y.amount as year_before
  from figures f
  left join figures q on q.area_code = f.area_code and q.year = f.year and q.quarter = f.quarter - 1 and q.basis = f.basis
  left join figures y on y.area_code = f.area_code and y.year = f.year - 1 and y.quarter = f.quarter and y.basis = f.basis
)
select 'B26' as rule, accident_id as row_key, involved_subject_id as subject_id, town, 'occurred_at' as field,
  format('疑与事故 %d 为同一起', possible_duplicate_of) as found_value, occurred_on as seen_on
from accidents
where possible_duplicate_of is not null
union all
select 'B28', gdp_id, null, area_code, 'amount', cast(amount as varchar), released_on
from compared
where amount < quarter_before or amount > 5 * year_before or 5 * amount < year_before
