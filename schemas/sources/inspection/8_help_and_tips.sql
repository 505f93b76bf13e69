-- What enterprises ask for (帮扶) and what others report (举报).

create table help_request (
  request_id    bigint primary key,
  subject_id    bigint not null,
  department_id integer not null,
  asked_on      date not null,
  answered_on   date,
  recorded_at   timestamptz not null
);
create index help_request_by_subject on help_request (subject_id);
comment on table help_request is '帮扶需求：企业提出的“点对点”指导服务需求，一次一行';
comment on column help_request.request_id is '需求编号';
comment on column help_request.subject_id is '监管对象编号';
comment on column help_request.department_id is '受理部门编号';
comment on column help_request.asked_on is '提出日期';
comment on column help_request.answered_on is '帮扶队伍上门或答复日期；空为尚未';
comment on column help_request.recorded_at is '录入时间';

create table tip (
  tip_id        bigint primary key,
  area_code     text not null,
  department_id integer not null,
  received_on   date not null,
  handled_on    date,
  verified      boolean,
  anonymous     boolean not null,
  reward_yuan   integer check (reward_yuan >= 0),
  paid_on       date,
  recorded_at   timestamptz not null
);
comment on table tip is '举报：一件一行，不记由谁举报';
comment on column tip.tip_id is '举报编号';
comment on column tip.area_code is '受理部门所在行政区划或功能区代码';
comment on column tip.department_id is '受理部门编号';
comment on column tip.received_on is '受理日期';
comment on column tip.handled_on is '办结日期；空为未办结';
comment on column tip.verified is '是否查实；空为未办结';
comment on column tip.anonymous is '是否匿名';
comment on column tip.reward_yuan is '奖励金额（元）；空为未奖励';
comment on column tip.paid_on is '奖励兑现日期；空为未兑现';
comment on column tip.recorded_at is '录入时间';

alter table help_request replica identity full;
alter table tip replica identity full;
