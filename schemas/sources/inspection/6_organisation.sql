-- What units do and report (组织领导), can do, and what is decided about them.

create table unit_activity (
  activity_id   bigint primary key,
  unit_code     text not null,
  department_id integer,
  kind          text not null check (kind in ('STUDY', 'PLAN', 'LIST', 'BULLETIN')),
  quarter       text not null check (quarter ~ '^[0-9]{4}Q[1-4]$'),
  held_on       date not null,
  evidence      text,
  recorded_at   timestamptz not null
);
comment on table unit_activity is '被考评单位的组织领导活动：专题研究、方案备案、清单、专项行动通报，一次一行';
comment on column unit_activity.activity_id is '活动编号';
comment on column unit_activity.unit_code is '单位所在行政区划或功能区代码';
comment on column unit_activity.department_id is '部门编号；单位是区县、功能区的为空';
comment on column unit_activity.kind is '种类：STUDY 专题研究, PLAN 方案备案, LIST 清单, BULLETIN 专项行动通报';
comment on column unit_activity.quarter is '所属季度（如 2023Q3）';
comment on column unit_activity.held_on is '开展或备案日期';
comment on column unit_activity.evidence is '佐证材料；空为无';
comment on column unit_activity.recorded_at is '录入时间';

create table submission (
  submission_id bigint primary key,
  unit_code     text not null,
  department_id integer,
  form          text not null,
  period        text not null,
  due_on        date not null,
  submitted_on  date,
  recorded_at   timestamptz not null
);
comment on table submission is '报送：单位应报的一期报表一行；重报另起一行，以最早一次为准';
comment on column submission.submission_id is '报送编号';
comment on column submission.unit_code is '单位所在行政区划或功能区代码';
comment on column submission.department_id is '部门编号；单位是区县、功能区的为空';
comment on column submission.form is '报表';
comment on column submission.period is '报表期间（如 2023-07）';
comment on column submission.due_on is '报送期限（含当日）';
comment on column submission.submitted_on is '报送日期；空为未报';
comment on column submission.recorded_at is '录入时间';

create table assessment_decision (
  decision_id   bigint primary key,
  unit_code     text not null,
  department_id integer,
  quarter       text not null check (quarter ~ '^[0-9]{4}Q[1-4]$'),
  kind          text not null check (kind in ('VETO', 'BONUS', 'PENALTY')),
  code          text not null,
  points        numeric(5,2) check (points > 0),
  proposed_on   date not null,
  confirmed_by  text,
  confirmed_on  date,
  lifted_on     date,
  lift_reason   text,
  evidence      text,
  recorded_at   timestamptz not null,
  check ((kind = 'VETO') = (points is null)),
  check ((confirmed_by is null) = (confirmed_on is null)),
  check (lifted_on is null or lift_reason is not null)
);
comment on table assessment_decision is '考评决定：一票否决、加分、扣分；经人确认后生效，撤销须有理由';
comment on column assessment_decision.decision_id is '决定编号';
comment on column assessment_decision.unit_code is '单位所在行政区划或功能区代码';
comment on column assessment_decision.department_id is '部门编号；单位是区县、功能区的为空';
comment on column assessment_decision.quarter is '所属季度（如 2023Q3）';
comment on column assessment_decision.kind is '种类：VETO 一票否决, BONUS 加分, PENALTY 扣分';
comment on column assessment_decision.code is '否决情形或加减分事由，见 schemas/catalog/codes.csv 的 veto_trigger、bonus_reason、penalty_reason';
comment on column assessment_decision.points is '分值；一票否决为空';
comment on column assessment_decision.proposed_on is '提出日期';
comment on column assessment_decision.confirmed_by is '确认人的岗位（不记姓名）；空为待确认';
comment on column assessment_decision.confirmed_on is '确认日期；空为待确认';
comment on column assessment_decision.lifted_on is '撤销日期；空为有效';
comment on column assessment_decision.lift_reason is '撤销理由；有效的为空';
comment on column assessment_decision.evidence is '佐证；空为无';
comment on column assessment_decision.recorded_at is '录入时间';

create table unit_capacity (
  capacity_id   bigint primary key,
  unit_code     text not null,
  department_id integer,
  kind          text not null check (kind in ('PROFESSIONAL_STAFF', 'STANDARD_SQUADS', 'RECORDERS', 'RETRAINED', 'CERTIFIED', 'FIVE_IN_PLACE')),
  counted_on    date not null,
  asked         integer not null check (asked >= 0),
  held          integer not null check (held between 0 and asked),
  recorded_at   timestamptz not null
);
comment on table unit_capacity is '监管执法能力：一个单位一项能力一次统计一行';
comment on column unit_capacity.capacity_id is '统计编号';
comment on column unit_capacity.unit_code is '单位所在行政区划或功能区代码';
comment on column unit_capacity.department_id is '部门编号；单位是区县、功能区、镇街的为空';
comment on column unit_capacity.kind is '能力：PROFESSIONAL_STAFF 专业监管人员, STANDARD_SQUADS 达标中队, RECORDERS 执法记录仪, RETRAINED 三年内轮训, CERTIFIED 持证上岗, FIVE_IN_PLACE 五到位';
comment on column unit_capacity.counted_on is '统计日期';
comment on column unit_capacity.asked is '应有数（在职人数、中队数、应配数、五项）';
comment on column unit_capacity.held is '其中已具备数';
comment on column unit_capacity.recorded_at is '录入时间';

alter table unit_activity replica identity full;
alter table submission replica identity full;
alter table assessment_decision replica identity full;
alter table unit_capacity replica identity full;
