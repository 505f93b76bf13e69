-- 分子不大于分母，且都不为负
-- a row that comes back is a cell that breaks it
select indicator, period, town, class, department, level, sector, category, numerator, denominator
from marts.coverage
where numerator > denominator or numerator < 0
