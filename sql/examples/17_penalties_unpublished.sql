-- 临沂哪些行政处罚决定逾期未公开，逾期多少天？
select area_name, department_name, case_no, case_duty_name, decided_on, due_on, days_overdue
from marts.enforcement_duties
where jurisdiction = '371300' and case_duty in ('PUBLICATION', 'CHANGE_PUBLICATION') and days_overdue is not null
order by days_overdue desc, case_id
