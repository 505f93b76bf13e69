-- Resident supervision (驻点监督).

create table post (
  post_id        bigint primary key,
  subject_id     bigint not null,
  area_code      text not null,
  department_id  integer not null,
  form           text not null check (form in ('REGULAR', 'STATIONED', 'MOBILE')),
  person_id      bigint not null,
  person_name    text not null,
  person_phone   text not null,
  starts_on      date not null,
  ends_on        date not null,
  extended_until date,
  recorded_at    timestamptz not null,
  check (starts_on <= ends_on)
);
create index on post (subject_id);
comment on table post is '驻点：一人派驻一家企业一段时间一行；流动驻点每到一家企业一行';
comment on column post.post_id is '驻点编号';
comment on column post.subject_id is '监管对象编号（驻点企业）';
comment on column post.area_code is '派出部门所在行政区划或功能区代码';
comment on column post.department_id is '派出部门编号';
comment on column post.form is '驻点形式：REGULAR 定期, STATIONED 蹲守, MOBILE 流动';
comment on column post.person_id is '驻点人员编号（不含身份信息）';
comment on column post.person_name is '驻点人员姓名（个人信息，不出源库）';
comment on column post.person_phone is '驻点人员联系方式（个人信息，不出源库）';
comment on column post.starts_on is '进驻日期';
comment on column post.ends_on is '结束日期：未结束的为计划结束日期（含当日）';
comment on column post.extended_until is '经批准延长至（含当日）；空为未延长';
comment on column post.recorded_at is '录入时间';

-- One a day and post. Hazards are those found that day; what is rectified of them is filled in later.
create table post_log (
  log_id            bigint primary key,
  post_id           bigint not null,
  subject_id        bigint not null,
  duty_day          date not null,
  persons_checked   integer not null check (persons_checked >= 0),
  rules_improved    integer not null check (rules_improved >= 0),
  morning_meetings  integer not null check (morning_meetings >= 0),
  warning_sessions  integer not null check (warning_sessions >= 0),
  drills            integer not null check (drills >= 0),
  reward_yuan       integer not null check (reward_yuan >= 0),
  dangerous_works   integer not null check (dangerous_works >= 0),
  attended_works    integer not null check (attended_works between 0 and dangerous_works),
  hazards_found     integer not null check (hazards_found >= 0),
  hazards_rectified integer not null check (hazards_rectified between 0 and hazards_found),
  major_found       integer not null check (major_found between 0 and hazards_found),
  major_rectified   integer not null check (major_rectified between 0 and least(major_found, hazards_rectified)),
  recorded_at       timestamptz not null
);
create index on post_log (post_id);
comment on table post_log is '驻点工作日志：一个驻点一日一行';
comment on column post_log.log_id is '日志编号';
comment on column post_log.post_id is '驻点编号';
comment on column post_log.subject_id is '监管对象编号，与驻点的一致';
comment on column post_log.duty_day is '值守日期';
comment on column post_log.persons_checked is '核查全员责任清单（人）';
comment on column post_log.rules_improved is '指导完善规章制度（条）';
comment on column post_log.morning_meetings is '督促召开“晨会”（次）';
comment on column post_log.warning_sessions is '督促召开警示教育（场次）';
comment on column post_log.drills is '督促召开应急演练（次）';
comment on column post_log.reward_yuan is '督促落实有奖举报（元）';
comment on column post_log.dangerous_works is '企业报告的危险作业（动火、检维修、高处等，次）';
comment on column post_log.attended_works is '其中现场监督的危险作业（次）';
comment on column post_log.hazards_found is '当日发现的隐患（项）';
comment on column post_log.hazards_rectified is '其中已整改（项），整改后回填';
comment on column post_log.major_found is '其中重大事故隐患（项）';
comment on column post_log.major_rectified is '重大事故隐患中已整改（项），整改后回填';
comment on column post_log.recorded_at is '录入时间';

create table resident_person (
  person_id     bigint primary key,
  department_id integer not null,
  employment    text not null check (employment in ('REGULAR', 'PROBATION', 'TEMPORARY', 'EXPERT')),
  trained_on    date,
  recorded_at   timestamptz not null
);
comment on table resident_person is '驻点监督人员：身份与进驻前培训，一人一行，不记姓名';
comment on column resident_person.person_id is '驻点人员编号（不含身份信息）';
comment on column resident_person.department_id is '派出部门编号';
comment on column resident_person.employment is '身份：REGULAR 正式人员, PROBATION 试用期内新录用, TEMPORARY 非正式人员, EXPERT 委托的专家';
comment on column resident_person.trained_on is '进驻前业务培训日期；空为未培训';
comment on column resident_person.recorded_at is '录入时间';

alter table post replica identity full;
alter table post_log replica identity full;
alter table resident_person replica identity full;
