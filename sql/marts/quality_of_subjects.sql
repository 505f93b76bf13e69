-- 数据质量（监管对象）: what is suspicious in the rows of subjects and their states
-- grain: one row per rule, row and field   key: rule, row_key, field   read by: marts.quality_flags
-- What rules mean, and what is done about a row, is in reference.quality_rules.
with subjects as (select * from newest.subject ${asof}),
states as (select * from newest.subject_state ${asof}),
stand as (
  select subject_id, max_by(town_code, row(effective_on, state_id)) as town
  from states
  group by subject_id
),
written as (
  select s.*, t.town, trim(s.uscc) as code, regexp_replace(s.name, '（[^）]*）|\([^)]*\)|有限责任公司|有限公司|分公司|济南市?|山东省?|\s', '') as short_name
  from subjects s
  left join stand t on t.subject_id = s.subject_id
),
checked as (
  select *,
    regexp_like(code, '^[0-9A-HJ-NPQRTUWXY]{18}$')
      and strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(code, 18, 1)) - 1 = mod(31 - mod(
        reduce(zip_with(
            transform(sequence(1, 17), i -> strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(code, i, 1)) - 1),
            array[1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28],
            (digit, weight) -> digit * weight),
          bigint '0', (total, term) -> total + term, total -> total), 31), 31) as code_valid,
    code is null or regexp_like(code, '^(无|/|-|0+|1+|\d{15})$') as code_missing,
    count(*) over (partition by code, address) as alike,
    count(*) over (partition by short_name, address) as alike_by_name
  from written
),
flips as (
  select subject_id, state_id, effective_on, town_code as town, class,
    lag(class) over course as class_before,
    lead(class) over course as class_after, lead(effective_on) over course as changed_again_on
  from states
  window course as (partition by subject_id order by effective_on, state_id)
),
told as (
  select *,
    array[
      if(alike > 1 and not code_missing and address is not null, 'B1 uscc'),
      if(alike_by_name > 1 and alike < alike_by_name and address is not null and short_name <> '', 'B2 name'),
      if(not code_missing and not code_valid, 'B3 uscc'),
      if(regexp_like(name, '[Ａ-Ｚａ-ｚ０-９　]|^\s|\s$'), 'B4 name'),
      if(regexp_like(uscc, '[Ａ-Ｚａ-ｚ０-９　]|^\s|\s$'), 'B4 uscc'),
      if(regexp_like(address, '[Ａ-Ｚａ-ｚ０-９　]|^\s|\s$'), 'B4 address'),
      if(code is not null and code_missing, 'B5 uscc'),
      if(strpos(name, chr(65533)) > 0, 'B30 name'),
      if(strpos(address, chr(65533)) > 0, 'B30 address'),
      if(regexp_like(name, '测试|^(张三|李四|test|TEST|123+)$'), 'B33 name')] as findings
  from checked
),
found as (
  select split_part(finding, ' ', 1) as rule, subject_id as row_key, subject_id, town, split_part(finding, ' ', 2) as field,
    case
      when finding = 'B4 uscc' then uscc
      when finding like '% uscc' then code
      when finding like '% name' then name
      else address
    end as found_value,
    cast(null as date) as seen_on
  from told
  cross join unnest(findings) as told_findings (finding)
  where finding is not null
  union all
  select 'B20', state_id, subject_id, town, 'class', class, effective_on
  from flips
  where class_before = 'HIGH_RISK' and class <> 'HIGH_RISK' and class_after = 'HIGH_RISK'
    and date_diff('day', effective_on, date_add('month', 3, date_trunc('quarter', effective_on))) <= 10
    and date_diff('day', effective_on, changed_again_on) <= 60
)
select rule, row_key, subject_id, town, field, found_value, seen_on
from found
