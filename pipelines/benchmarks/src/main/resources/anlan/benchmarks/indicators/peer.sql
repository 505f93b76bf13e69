-- The coverage of C1, C2 and C4 by period, town and class, and the hazards open and overdue by town
-- and class, as of 2023-11-15: the ledger's peer. Read by Peer, which runs the statements in order.
--
-- What makes it as cheap as we could: one wide table per topic, told apart by a column that only one
-- source table has; rows of several tables folded by one aggregation per key instead of joined
-- (subject, hazard); sums, which take a retraction in one step, wherever at most one row is alive;
-- MAX over packed text only for what really needs an order; days as ISO text, compared as text.
-- The clock is a constant here: the peer is not charged for its moves.

set 'table.exec.mini-batch.enabled' = 'true';
set 'table.exec.mini-batch.allow-latency' = '2 s';
set 'table.exec.mini-batch.size' = '20000';
set 'table.optimizer.distinct-agg.split.enabled' = 'false';
set 'table.exec.sink.upsert-materialize' = 'NONE';

create temporary table enterprise_log (
  state_id     bigint,
  subject_id   bigint,
  effective_on string,
  status       string,
  `class`        string,
  town_code    string
) with (
  'connector' = 'kafka', 'topic' = 'enterprise.log', 'properties.bootstrap.servers' = '${kafka}',
  'properties.group.id' = '${group}', 'properties.isolation.level' = 'read_committed',
  'scan.startup.mode' = 'earliest-offset',
  'format' = 'debezium-json', 'debezium-json.ignore-parse-errors' = 'true'
);

create temporary table inspection_log (
  inspection_id bigint,
  subject_id    bigint,
  type          string,
  body          string,
  checked_on    string,
  on_site       boolean,
  `result`      string,
  uploaded_at   string,
  `void`          boolean,
  hazard_id     bigint,
  found_on      string,
  deadline      string,
  rectified_on  string,
  duplicate_of  bigint,
  review_id     bigint,
  reviewed_on   string,
  passed        boolean,
  new_deadline  string
) with (
  'connector' = 'kafka', 'topic' = 'inspection.log', 'properties.bootstrap.servers' = '${kafka}',
  'properties.group.id' = '${group}', 'properties.isolation.level' = 'read_committed',
  'scan.startup.mode' = 'earliest-offset',
  'format' = 'debezium-json', 'debezium-json.ignore-parse-errors' = 'true'
);

-- packed: day 1-10, id 11-22, alive 23, class 24, town 25-33; the greatest is the state of the day
create temporary view states as
select
  subject_id,
  substring(effective_on, 1, 10) as effective_on,
  status in ('OPERATING', 'UNDER_CONSTRUCTION') as alive,
  substring(effective_on, 1, 10) || lpad(cast(state_id as string), 12, '0')
    || case when status in ('OPERATING', 'UNDER_CONSTRUCTION') then 'A' else 'X' end
    || substring(`class`, 1, 1) || town_code as packed
from enterprise_log
where state_id is not null;

create temporary view evidence as
select
  subject_id,
  cast((cast(substring(checked_on, 6, 2) as int) + 2) / 3 as int) as quarter,
  case when body = 'GRID' then 1 else 0 end as grid
from inspection_log
where checked_on is not null and checked_on >= '2023-01-01' and `result` is not null and not `void`
  and (body = 'DEPARTMENT' and on_site
         and type in ('SUPERVISION', 'SPOT_CHECK', 'OVERSIGHT', 'SPECIAL_ENFORCEMENT', 'JOINT')
       or body = 'GRID' and type = 'GRID_CHECK' and uploaded_at is not null);

create temporary view subject_rows as
select
  subject_id,
  case when effective_on <= '2023-03-31' then packed end as q1,
  case when effective_on <= '2023-06-30' then packed end as q2,
  case when effective_on <= '2023-09-30' then packed end as q3,
  case when effective_on <= '2023-11-15' then packed end as q4,
  case when alive then effective_on end as opened_on,
  0 as department1, 0 as department2, 0 as department3, 0 as department4,
  0 as grid1, 0 as grid2, 0 as grid3, 0 as grid4
from states
union all
select
  subject_id,
  cast(null as string), cast(null as string), cast(null as string), cast(null as string),
  cast(null as string),
  case when grid = 0 and quarter = 1 then 1 else 0 end,
  case when grid = 0 and quarter = 2 then 1 else 0 end,
  case when grid = 0 and quarter = 3 then 1 else 0 end,
  case when grid = 0 and quarter = 4 then 1 else 0 end,
  case when grid = 1 and quarter = 1 then 1 else 0 end,
  case when grid = 1 and quarter = 2 then 1 else 0 end,
  case when grid = 1 and quarter = 3 then 1 else 0 end,
  case when grid = 1 and quarter = 4 then 1 else 0 end
from evidence;

create temporary view subjects as
select
  subject_id,
  max(q1) as q1, max(q2) as q2, max(q3) as q3, max(q4) as q4,
  min(opened_on) as opened_on,
  sum(department1) as department1, sum(department2) as department2,
  sum(department3) as department3, sum(department4) as department4,
  sum(grid1) as grid1, sum(grid2) as grid2, sum(grid3) as grid3, sum(grid4) as grid4
from subject_rows
group by subject_id;

-- one row per quarter, whose last day is that of a half-year or is not; a subject is due 30 days
-- after it opened, or as soon as it is covered. One row of arrays, not a union of four selects: of
-- those the planner makes four aggregations of the same rows.
create temporary view standing as
select
  case substring(packed, 24, 1) when 'H' then 'C1' when 'G' then 'C2' else 'C4' end as `indicator`,
  case substring(packed, 24, 1) when 'H' then half else quarter end as `period`,
  substring(packed, 25) as town,
  substring(packed, 24, 1) as `class`,
  case when case substring(packed, 24, 1)
      when 'H' then department_half when 'G' then department else grid end > 0
    then 1 else 0 end as covered,
  opened_on <= due_by as due
from subjects
cross join unnest(array[
  row('2023Q1', '', q1, '2023-03-01', department1, 0, grid1),
  row('2023Q2', '2023H1', q2, '2023-05-31', department2, department1 + department2, grid2),
  row('2023Q3', '', q3, '2023-08-31', department3, 0, grid3),
  row('2023Q4', '2023H2', q4, '2023-10-16', department4, department3 + department4, grid4)
]) as p (quarter, half, packed, due_by, department, department_half, grid)
where substring(packed, 23, 1) = 'A' and (substring(packed, 24, 1) <> 'H' or half <> '');

create temporary view hazard_found as
select distinct hazard_id, subject_id, substring(found_on, 1, 10) as found_on
from inspection_log
where found_on is not null;

-- reviewed: day 1-10, id 11-22, passed 23; failed: day 1-10, id 11-22, new deadline 23-32
create temporary view hazard_rows as
select
  hazard_id,
  case when `void` or duplicate_of is not null then 0 else 1 end as counted,
  timestampdiff(day, date '2000-01-01', cast(substring(found_on, 1, 10) as date)) as found_on,
  timestampdiff(day, date '2000-01-01', cast(substring(deadline, 1, 10) as date)) as deadline,
  timestampdiff(day, date '2000-01-01', cast(substring(rectified_on, 1, 10) as date))
    as rectified_on,
  cast(null as string) as reviewed,
  cast(null as string) as failed,
  cast(null as string) as `state`
from inspection_log
where found_on is not null
union all
select
  hazard_id, 0,
  cast(null as int), cast(null as int), cast(null as int),
  substring(reviewed_on, 1, 10) || lpad(cast(review_id as string), 12, '0')
    || case when passed then 'P' else 'F' end,
  case when not passed and new_deadline is not null
    then substring(reviewed_on, 1, 10) || lpad(cast(review_id as string), 12, '0')
      || substring(new_deadline, 1, 10) end,
  cast(null as string)
from inspection_log
where review_id is not null
union all
select
  h.hazard_id, 0,
  cast(null as int), cast(null as int), cast(null as int),
  cast(null as string), cast(null as string),
  s.packed
from hazard_found h
join states s on s.subject_id = h.subject_id and s.effective_on <= h.found_on;

create temporary view hazards as
select
  hazard_id,
  sum(counted) as counted,
  sum(found_on) as found_on, sum(deadline) as deadline, sum(rectified_on) as rectified_on,
  max(reviewed) as reviewed, max(failed) as failed, max(`state`) as `state`
from hazard_rows
group by hazard_id;

-- days as numbers since 2000-01-01, in which 2023-11-15 is 8719
create temporary view hazard_days as
select
  counted, rectified_on, `state`,
  coalesce(deadline, found_on + 3) as first_deadline,
  timestampdiff(day, date '2000-01-01', cast(substring(reviewed, 1, 10) as date)) as reviewed_on,
  substring(reviewed, 23, 1) = 'P' as passed,
  timestampdiff(day, date '2000-01-01', cast(substring(failed, 1, 10) as date)) as failed_on,
  timestampdiff(day, date '2000-01-01', cast(substring(failed, 23, 10) as date)) as new_deadline
from hazards
where `state` is not null and counted = 1;

create temporary view open_hazards as
select
  substring(`state`, 25) as town,
  substring(`state`, 24, 1) as `class`,
  case
    when 8719 <= coalesce(new_deadline, first_deadline) then 0
    when rectified_on is not null and (reviewed_on is null or reviewed_on < rectified_on)
      and rectified_on <= case when failed_on <= rectified_on
                            then new_deadline else first_deadline end then 0
    else 1
  end as overdue
from hazard_days
where rectified_on is null or reviewed_on is null or reviewed_on < rectified_on or not passed;

create temporary view cells as
select
  `indicator`, `period`, town,
  case `class` when 'H' then 'HIGH_RISK' when 'G' then 'GENERAL' else 'NINE_SMALL' end as `class`,
  num, den
from (
  select `indicator`, `period`, town, `class`, sum(covered) as num, count(*) as den
  from standing
  where due or covered = 1
  group by `indicator`, `period`, town, `class`
  union all
  select 'HAZARD', '', town, `class`, sum(overdue), count(*)
  from open_hazards
  group by town, `class`
);
