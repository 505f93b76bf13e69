-- 数据质量（事故、GDP、报送与驻点）: what is suspicious in the rows of accidents, GDP, reports and posts
-- grain: one row per rule, row and field   key: rule, row_key, field   read by: marts.quality_flags
-- Of one area, year, quarter and basis the newest release counts. Of two posts at one enterprise that overlap and are of different
-- departments the later one is shown.
with accidents as (select * from marts.accidents_now),
reports as (select * from newest.submission ${asof}),
posts as (select * from newest.post ${asof}),
figures as (
  select area_code, year, quarter, basis,
    max_by(gdp_id, row(released_on, gdp_id)) as gdp_id, max_by(amount, row(released_on, gdp_id)) as amount, max(released_on) as released_on
  from newest.gdp ${asof}
  group by area_code, year, quarter, basis
),
compared as (
  select *,
    if(lag(quarter) over of_year = quarter - 1, lag(amount) over of_year) as quarter_before,
    if(lag(year) over of_quarter = year - 1, lag(amount) over of_quarter) as year_before
  from figures
  window of_year as (partition by area_code, basis, year order by quarter),
    of_quarter as (partition by area_code, basis, quarter order by year)
)
select 'B26' as rule, accident_id as row_key, involved_subject_id as subject_id, town, 'occurred_at' as field,
  format('疑与事故 %d 为同一起', possible_duplicate_of) as found_value, occurred_on as seen_on
from accidents
where possible_duplicate_of is not null
union all
select 'B28', gdp_id, null, area_code, 'amount', cast(amount as varchar), released_on
from compared
where amount < quarter_before or amount > 5 * year_before or 5 * amount < year_before
union all
select 'B23', submission_id, null, unit_code, 'period', period, due_on
from reports
where not regexp_like(period, '^\d{4}(H[12]|Q[1-4]|-(0[1-9]|1[0-2])|W(0[1-9]|[1-4]\d|5[0-3]))?$')
union all
select 'B34', p.post_id, p.subject_id, p.area_code, 'starts_on', format('与驻点 %d 重叠', min(q.post_id)), p.starts_on
from posts p
join posts q on q.subject_id = p.subject_id and q.starts_on <= p.ends_on and p.starts_on <= q.ends_on
  and (q.starts_on < p.starts_on or q.starts_on = p.starts_on and q.post_id < p.post_id)
  and (q.area_code <> p.area_code or q.department_id <> p.department_id)
group by p.post_id, p.subject_id, p.area_code, p.starts_on
