-- Cases of enforcement (执法案件).

create table enforcement_case (
  case_id              bigint primary key,
  subject_id           bigint not null,
  case_no              text,
  area_code            text not null,
  department_id        integer not null,
  procedure_kind       text not null check (procedure_kind in ('GENERAL', 'SUMMARY')),
  filed_on             date not null,
  decided_on           date,
  changed_on           date,
  withdrawn_on         date,
  published_on         date,
  change_published_on  date,
  similarity_group     text,
  adjudicated_on       date,
  fine                 numeric(9,0) check (fine >= 0),
  both_penalised       boolean not null default false,
  shutdown_ordered     boolean not null default false,
  transferred_persons  integer not null default 0 check (transferred_persons between 0 and 999),
  transferred_on       date,
  exposed_on           date,
  interviewed_on       date,
  sanctioned_on        date,
  typical_published_on date,
  dangerous_work_crime boolean not null default false,
  credit_recorded_on   date,
  performance_due_on   date,
  performed_on         date,
  enforced_on          date,
  recorded_at          timestamptz not null,
  check (decided_on is not null or changed_on is null),
  check (changed_on is not null or change_published_on is null),
  check ((transferred_persons > 0) = (transferred_on is not null)),
  check (performance_due_on is not null or (performed_on is null and enforced_on is null))
);
comment on table enforcement_case is '执法案件：一案一行，按办案机关计处罚决定、公开、裁定、信用与履行。hazard_penalty 记某项隐患是否已受处罚，同一案件以案号相对应；罚款与次数只在本表计，不与之相加';
comment on column enforcement_case.case_id is '案件编号';
comment on column enforcement_case.subject_id is '监管对象编号';
comment on column enforcement_case.case_no is '案号；空为未编号';
comment on column enforcement_case.area_code is '办案机关所在行政区划代码（镇街、区县或市），案件归该区划';
comment on column enforcement_case.department_id is '办案部门';
comment on column enforcement_case.procedure_kind is '程序：GENERAL 一般程序, SUMMARY 简易程序';
comment on column enforcement_case.filed_on is '立案日期';
comment on column enforcement_case.decided_on is '处罚决定日期；空为尚未决定（或移送司法不予处罚）';
comment on column enforcement_case.changed_on is '最近一次变更处罚决定的日期；空为未变更';
comment on column enforcement_case.withdrawn_on is '撤销日期；空为有效，撤销的自始不计';
comment on column enforcement_case.published_on is '处罚决定向社会公开的日期；空为未公开';
comment on column enforcement_case.change_published_on is '变更后的处罚决定向社会公开的日期；空为未公开';
comment on column enforcement_case.similarity_group is '案情相似组：同一部门同一年度内案情相似、违法行为相同的案件同组；空为无';
comment on column enforcement_case.adjudicated_on is '召集相关单位公开裁定的日期；空为未公开裁定';
comment on column enforcement_case.fine is '罚款金额（元）；空为无罚款';
comment on column enforcement_case.both_penalised is '是否企业和主要负责人“一案双罚”';
comment on column enforcement_case.shutdown_ordered is '是否责令停产整顿';
comment on column enforcement_case.transferred_persons is '移送司法机关人数（人）';
comment on column enforcement_case.transferred_on is '移送司法机关日期；空为未移送';
comment on column enforcement_case.exposed_on is '曝光日期；空为未曝光';
comment on column enforcement_case.interviewed_on is '约谈日期；空为未约谈';
comment on column enforcement_case.sanctioned_on is '联合惩戒日期；空为未实施';
comment on column enforcement_case.typical_published_on is '作为典型执法案例公布的日期；空为未公布';
comment on column enforcement_case.dangerous_work_crime is '是否危险作业罪案例';
comment on column enforcement_case.credit_recorded_on is '纳入企业信用记录的日期；空为未纳入';
comment on column enforcement_case.performance_due_on is '决定的履行期限（含当日）；空为无需履行';
comment on column enforcement_case.performed_on is '履行完毕日期；空为未履行';
comment on column enforcement_case.enforced_on is '强制执行或申请法院强制执行的日期；空为未强制执行';
comment on column enforcement_case.recorded_at is '录入时间';

alter table enforcement_case replica identity full;
