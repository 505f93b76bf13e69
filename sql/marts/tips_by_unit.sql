-- 举报与奖励 O3 G08: tips received, handled, verified and rewarded, and whether there is “零奖励”, by quarter
-- grain: one row per jurisdiction, district and quarter from the first tip on   key: jurisdiction, district, period
-- read by: tests, deploy/trino/etc/access-rules.json
-- Each fact in the quarter of its own day. zero_reward: some were verified in the quarter and none rewarded, or none received in it nor
-- in the one before. district is NULL of tips that an authority of the city received.
with quarters as (
  select p.period, p.start_day, least(p.end_day, c.clock) as judged_on
  from reference.periods p
  join marts.city_clock c on c.horizon <= p.start_day and p.start_day <= c.clock
  where p.period_kind = 'QUARTER'
),
tips as (
  select r.jurisdiction, r.jurisdiction_name, r.district, v.received_on, v.handled_on, coalesce(v.verified, false) as verified,
    v.anonymous, v.paid_on, coalesce(v.reward_yuan, 0) as reward_yuan
  from newest.tip ${asof} v
  join reference.areas r on r.area = v.area_code
),
units as (
  select jurisdiction, jurisdiction_name, district, min(received_on) as first_received_on
  from tips
  group by jurisdiction, jurisdiction_name, district
),
counted as (
  select u.jurisdiction, u.jurisdiction_name, u.district, q.period, q.start_day,
    count_if(t.received_on between q.start_day and q.judged_on) as tips_received,
    count_if(t.handled_on between q.start_day and q.judged_on) as tips_handled,
    count_if(t.verified and t.handled_on between q.start_day and q.judged_on) as tips_verified,
    count_if(t.reward_yuan > 0 and t.paid_on between q.start_day and q.judged_on) as tips_rewarded,
    sum(if(t.paid_on between q.start_day and q.judged_on, t.reward_yuan, 0)) as rewards_yuan,
    sum(if(t.anonymous and t.paid_on between q.start_day and q.judged_on, t.reward_yuan, 0)) as anonymous_rewards_yuan
  from units u
  join quarters q on u.first_received_on <= q.judged_on
  join tips t on t.jurisdiction = u.jurisdiction and t.district is not distinct from u.district
  group by u.jurisdiction, u.jurisdiction_name, u.district, q.period, q.start_day
)
select jurisdiction, jurisdiction_name, district, period, tips_received, tips_handled, tips_verified, tips_rewarded, rewards_yuan,
  anonymous_rewards_yuan,
  tips_verified > 0 and tips_rewarded = 0
    or tips_received = 0 and coalesce(lag(tips_received) over (partition by jurisdiction, district order by start_day) = 0, false)
    as zero_reward
from counted
