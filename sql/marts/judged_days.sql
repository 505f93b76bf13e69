-- 评定日: the days on which duties are judged: today
-- grain: one row per day   key: day   read by: marts.subject_duties
-- Reconciliation puts more days in its place.
select clock as day, horizon from marts.city_clock
