-- What was checked (检查), by whom, against which list, with what result.

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
  reviewed_at        timestamptz,
  void               boolean not null default false,
  recorded_at        timestamptz not null
);
create index inspection_by_subject on inspection (subject_id);
create index inspection_to_review on inspection (uploaded_at) where reviewed_at is null and type = 'GRID_CHECK';
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
comment on column inspection.reviewed_at is '镇街审核时间（网格检查）；空为未审核';
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

create table checklist (
  checklist_id bigint primary key,
  list         text not null,
  version      integer not null,
  quarter      text,
  owner        text,
  published_on date not null,
  unique (list, version, published_on)
);
comment on table checklist is '检查清单：每个版本一行（共性任务清单每季度修订一次）';
comment on column checklist.checklist_id is '清单版本编号';
comment on column checklist.list is '清单，见 schemas/catalog/codes.csv 的 checklist';
comment on column checklist.version is '版本';
comment on column checklist.quarter is '适用季度（如 2023Q2）；空为不分季度';
comment on column checklist.owner is '制订单位；空为未填';
comment on column checklist.published_on is '发布日期';

create table inspection_answer (
  answer_id     bigint primary key,
  inspection_id bigint not null references inspection on delete cascade,
  subject_id    bigint not null,
  checklist_id  bigint not null references checklist,
  item          text not null,
  answer        text not null check (answer in ('CONFORMS', 'FAILS', 'NOT_APPLICABLE')),
  evidence      text
);
create index inspection_answer_by_inspection on inspection_answer (inspection_id);
comment on table inspection_answer is '检查表答案：一次检查对清单的一项，一项一行';
comment on column inspection_answer.answer_id is '答案编号';
comment on column inspection_answer.inspection_id is '检查编号';
comment on column inspection_answer.subject_id is '监管对象编号';
comment on column inspection_answer.checklist_id is '清单版本编号';
comment on column inspection_answer.item is '清单事项，见 schemas/catalog/codes.csv 的 checklist_item';
comment on column inspection_answer.answer is '答案：CONFORMS 符合, FAILS 不符合, NOT_APPLICABLE 不适用';
comment on column inspection_answer.evidence is '证据；空为无';

alter table inspection replica identity full;
alter table inspection_member replica identity full;
alter table checklist replica identity full;
alter table inspection_answer replica identity full;
