-- 考核期间: every month, quarter, half-year and year from 2000 to 2049
-- grain: one row per period   key: period   read by: reference.rule_periods, reference.days
with kinds (kind, months) as (
  values ('YEAR', 12), ('HALF_YEAR', 6), ('QUARTER', 3), ('MONTH', 1)
),
numbered as (
  select kind, months, year, ordinal,
    date_add('month', (ordinal - 1) * months, date_parse(cast(year as varchar), '%Y')) as starts_at
  from kinds
  cross join unnest(sequence(2000, 2049)) as years (year)
  cross join unnest(sequence(1, 12 / months)) as ordinals (ordinal)
)
select
  case kind
    when 'YEAR' then format('%d', year)
    when 'HALF_YEAR' then format('%dH%d', year, ordinal)
    when 'QUARTER' then format('%dQ%d', year, ordinal)
    else format('%d-%02d', year, ordinal)
  end as period,
  kind as period_kind,
  months,
  date(starts_at) as start_day,
  date(date_add('day', -1, date_add('month', months, starts_at))) as end_day
from numbered
