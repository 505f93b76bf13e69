-- The inspection database (检查执法库): what was checked, by whom, with what result.
-- PostgreSQL 18. Every table has REPLICA IDENTITY FULL, so a change event carries the whole old row.
-- Every child table carries subject_id: the stream is keyed by it. Subjects live in the other database,
-- so subject_id has no foreign key here, and an inspection may be read before its subject.

create table inspection (
  inspection_id      bigint primary key,
  subject_id         bigint not null,
  type               text not null,
  body               text not null check (body in ('DEPARTMENT', 'TOWN', 'GRID', 'ENTERPRISE', 'EXPERT', 'RESIDENT')),
  department_id      integer,
  checked_on         date not null,
  on_site            boolean not null,
  expert_present     boolean not null default false,
  result             text,
  problems           integer,
  no_hazard_declared boolean not null default false,
  uploaded_at        timestamptz,
  void               boolean not null default false,
  recorded_at        timestamptz not null
);
create index inspection_by_subject on inspection (subject_id);
comment on table inspection is '检查：部门检查、抽查、网格与镇街检查、企业自查等，一次一行';
comment on column inspection.inspection_id is '检查编号';
comment on column inspection.subject_id is '监管对象编号';
comment on column inspection.type is '检查类型，见 schemas/catalog/codes.csv 的 inspection_type';
comment on column inspection.body is '检查主体：DEPARTMENT 部门, TOWN 镇街, GRID 网格, ENTERPRISE 企业, EXPERT 专家, RESIDENT 驻点';
comment on column inspection.department_id is '检查部门；非部门检查为空';
comment on column inspection.checked_on is '检查日期（业务日期，跨日取开始日）';
comment on column inspection.on_site is '是否现场检查';
comment on column inspection.expert_present is '是否有专家参加';
comment on column inspection.result is '检查结果；空为尚未录入结果';
comment on column inspection.problems is '发现问题数（项）；空为未填';
comment on column inspection.no_hazard_declared is '是否声明无隐患';
comment on column inspection.uploaded_at is '上传时间；空为未上传';
comment on column inspection.void is '是否作废';
comment on column inspection.recorded_at is '录入时间';

create table inspection_member (
  member_id     bigint primary key,
  inspection_id bigint not null references inspection on delete cascade,
  subject_id    bigint not null,
  role          text not null check (role in ('SUPERVISOR', 'ENFORCER', 'EXPERT', 'GRID_KEEPER', 'TOWN_STAFF', 'ENTERPRISE_STAFF')),
  person_name   text,
  id_number     text,
  department_id integer
);
create index inspection_member_by_inspection on inspection_member (inspection_id);
comment on table inspection_member is '检查组成员（如 1+2+2、1+1+1）';
comment on column inspection_member.member_id is '成员编号';
comment on column inspection_member.inspection_id is '检查编号';
comment on column inspection_member.subject_id is '监管对象编号';
comment on column inspection_member.role is '角色：SUPERVISOR 监管人员, ENFORCER 执法人员, EXPERT 专家, GRID_KEEPER 网格员, TOWN_STAFF 镇街人员, ENTERPRISE_STAFF 企业人员';
comment on column inspection_member.person_name is '姓名';
comment on column inspection_member.id_number is '身份证号；出库前加盐散列';
comment on column inspection_member.department_id is '所属部门';

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

alter table inspection replica identity full;
alter table inspection_member replica identity full;
alter table clock replica identity full;
alter table debezium_signal replica identity full;
