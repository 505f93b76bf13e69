-- 举报：查实不多于办结，匿名奖励不多于奖励；帮扶：按期答复不多于应答复，应答复不多于需求
-- a row that comes back is a district and quarter where it isn't so
select 'tips' as what, district, period, tips_handled as most, tips_verified as found
from marts.tips_by_unit
where tips_verified > tips_handled or anonymous_rewards_yuan > rewards_yuan
union all
select 'help', district, period, help_requests, answers_due
from marts.help_by_unit
where answered_in_time > answers_due or answers_due > help_requests
