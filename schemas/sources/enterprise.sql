-- The enterprise database (监管对象库): who is supervised, by whom, since when.
-- PostgreSQL 18. Every table has REPLICA IDENTITY FULL, so a change event carries the whole old row.
-- Every child table carries subject_id: the stream is keyed by it.

create table division (
  code             text primary key,
  name             text not null,
  level            text not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'ZONE', 'TOWN')),
  statutory_parent text references division,
  admin_parent     text references division,
  valid_from       date,
  valid_to         date
);
comment on table division is '行政区划：市、区县、功能区、镇街，含有效期';
comment on column division.code is '区划代码：GB/T 2260、国家统计局代码或内部编码';
comment on column division.name is '名称';
comment on column division.level is '层级：PROVINCE 省, CITY 市, COUNTY 区县, ZONE 功能区, TOWN 镇街';
comment on column division.statutory_parent is '法定上级';
comment on column division.admin_parent is '管理口径上级（代管）';
comment on column division.valid_from is '生效日期；空为有记录以来';
comment on column division.valid_to is '失效日期（不含）；空为现行';

create table department (
  department_id integer primary key,
  name          text not null,
  domain        text not null,
  division_code text not null references division
);
comment on table department is '行业主管（监管）部门';
comment on column department.department_id is '部门编号';
comment on column department.name is '名称';
comment on column department.domain is '行业领域';
comment on column department.division_code is '所属区划';

create table subject (
  subject_id           bigint primary key,
  kind                 text not null check (kind in ('ENTERPRISE', 'PROJECT', 'NINE_SMALL')),
  uscc                 text,
  name                 text not null,
  address              text,
  industry             text,
  employees            integer,
  above_scale          boolean not null default false,
  legal_representative text,
  legal_rep_id_number  text,
  phone                text,
  recorded_at          timestamptz not null
);
comment on table subject is '监管对象：企业（每个生产经营场所一行）、项目、九小场所';
comment on column subject.subject_id is '监管对象编号';
comment on column subject.kind is '对象种类：ENTERPRISE 企业, PROJECT 项目, NINE_SMALL 九小场所';
comment on column subject.uscc is '统一社会信用代码（GB 32100-2015）；九小场所可空';
comment on column subject.name is '名称';
comment on column subject.address is '地址';
comment on column subject.industry is '国民经济行业代码（GB/T 4754-2017）';
comment on column subject.employees is '从业人员数（人）';
comment on column subject.above_scale is '是否规模以上';
comment on column subject.legal_representative is '主要负责人姓名';
comment on column subject.legal_rep_id_number is '主要负责人身份证号；不出源库';
comment on column subject.phone is '联系电话';
comment on column subject.recorded_at is '录入时间';

create table subject_state (
  state_id      bigint primary key,
  subject_id    bigint not null references subject,
  effective_on  date not null,
  status        text not null check (status in ('OPERATING', 'UNDER_CONSTRUCTION', 'SUSPENDED', 'COMPLETED', 'CLOSED')),
  class         text not null check (class in ('HIGH_RISK', 'GENERAL', 'NINE_SMALL')),
  sector        text,
  category      text,
  town_code     text not null references division,
  grid_code     text,
  department_id integer references department,
  level         text not null check (level in ('CITY', 'COUNTY')),
  standardised  boolean not null default false,
  licensed_or_above_scale boolean not null default false,
  code_active   boolean not null default false,
  house_rules   text check (house_rules in ('DUE', 'DONE')),
  recorded_at   timestamptz not null
);
create index subject_state_by_subject on subject_state (subject_id);
comment on table subject_state is '监管状态：自生效日期起的类别、状态、属地与主管部门；开办、停产、关闭、迁移、类别调整、发码、建章立制各为一行';
comment on column subject_state.state_id is '状态编号；同日多行时取编号最大者';
comment on column subject_state.subject_id is '监管对象编号';
comment on column subject_state.effective_on is '生效日期（业务日期）';
comment on column subject_state.status is '状态：OPERATING 在营, UNDER_CONSTRUCTION 在建, SUSPENDED 停产停业, COMPLETED 竣工, CLOSED 注销关停';
comment on column subject_state.class is '类别：HIGH_RISK 高危, GENERAL 一般, NINE_SMALL 九小场所';
comment on column subject_state.sector is '高危行业领域；非高危为空';
comment on column subject_state.category is '九小场所类别；非九小为空';
comment on column subject_state.town_code is '所在镇街';
comment on column subject_state.grid_code is '所在网格';
comment on column subject_state.department_id is '行业主管部门；空为责任空档';
comment on column subject_state.level is '管理层级：CITY 市管, COUNTY 区县管';
comment on column subject_state.standardised is '是否按标准化企业放宽检查频次（称号见 model_title）';
comment on column subject_state.licensed_or_above_scale is '是否安全生产许可企业或规模以上工商贸企业';
comment on column subject_state.code_active is '智管码（一企一码）是否有效；发码、停用各为一行';
comment on column subject_state.house_rules is '建章立制：DUE 待完成, DONE 已完成；空为不要求（非新建高危，或已完成派驻式监督检查）';
comment on column subject_state.recorded_at is '录入时间';

create table model_title (
  title_id      bigint primary key,
  subject_id    bigint not null references subject,
  level         text not null check (level in ('CITY', 'COUNTY', 'TOWN')),
  field         text not null,
  awarded_on    date not null,
  cancelled_on  date,
  cancel_reason text check (cancel_reason in ('ACCIDENT', 'MAJOR_HAZARD', 'OTHER')),
  recorded_at   timestamptz not null,
  check ((cancelled_on is null) = (cancel_reason is null))
);
create index model_title_by_subject on model_title (subject_id);
comment on table model_title is '标准化企业称号：选树授予的称号，一次授予一行；是否放宽检查频次见 subject_state.standardised';
comment on column model_title.title_id is '称号编号';
comment on column model_title.subject_id is '监管对象编号';
comment on column model_title.level is '授牌层级：CITY 市级, COUNTY 区县级, TOWN 镇街级';
comment on column model_title.field is '选树领域，见 schemas/catalog/codes.csv 的 title_field';
comment on column model_title.awarded_on is '授予日期';
comment on column model_title.cancelled_on is '取消日期；空为未取消，取消自该日起不计';
comment on column model_title.cancel_reason is '取消理由：ACCIDENT 发生生产安全事故, MAJOR_HAZARD 存在重大安全隐患, OTHER 其他；未取消的为空';
comment on column model_title.recorded_at is '录入时间';

create table activity (
  activity_id bigint primary key,
  subject_id  bigint not null references subject,
  kind        text not null check (kind in (
    'DRILL', 'WARNING_EDUCATION', 'LEADER_TRAINING', 'DEPUTY_TRAINING', 'MANAGER_TRAINING', 'SPECIAL_WORK_TRAINING',
    'STAFF_TRAINING', 'DIRECTOR_REPORT', 'SIMILAR_CHECK', 'KEY_POST_REVIEW', 'CONTRACTOR_REVIEW'
  )),
  happened_on date not null,
  uploaded_at timestamptz,
  void        boolean not null default false,
  recorded_at timestamptz not null
);
create index activity_by_subject on activity (subject_id);
comment on table activity is '企业安全活动：演练、警示教育、培训考核、述职等，一次一行';
comment on column activity.activity_id is '活动编号';
comment on column activity.subject_id is '监管对象编号';
comment on column activity.kind is '活动种类：DRILL 事故应急救援预案演练, WARNING_EDUCATION 全员安全警示教育, LEADER_TRAINING 主要负责人安全生产考核, DEPUTY_TRAINING 分管负责人（安全总监）安全生产考核, MANAGER_TRAINING 安全管理人员安全生产考核, SPECIAL_WORK_TRAINING 特种作业人员持证核验, STAFF_TRAINING 一线员工全员培训, DIRECTOR_REPORT 安全总监专项述职, SIMILAR_CHECK 同类事故隐患排查, KEY_POST_REVIEW 关键岗位人员全面排查, CONTRACTOR_REVIEW 外包外租全面排查';
comment on column activity.happened_on is '活动日期（业务日期）';
comment on column activity.uploaded_at is '上传时间；空为未上传';
comment on column activity.void is '是否作废';
comment on column activity.recorded_at is '录入时间';

create table clock (
  clock_id  integer primary key check (clock_id = 1),
  today     date not null,
  ticked_at timestamptz not null
);
comment on table clock is '业务时钟（心跳行）：本库的数据已完整到 today 日；指标的“今天”取各库最小者';
comment on column clock.clock_id is '恒为 1';
comment on column clock.today is '业务日期';
comment on column clock.ticked_at is '最近一次心跳时间';

-- Debezium's signals (incremental snapshots). Its shape is Debezium's.
create table debezium_signal (
  id   varchar(42) primary key,
  type varchar(32) not null,
  data varchar(2048)
);
comment on table debezium_signal is 'Debezium 信号表';

alter table division replica identity full;
alter table department replica identity full;
alter table subject replica identity full;
alter table subject_state replica identity full;
alter table model_title replica identity full;
alter table activity replica identity full;
alter table clock replica identity full;
alter table debezium_signal replica identity full;
