-- The inspection database (检查执法库): what was checked, by whom, with what result; what was found and what became of it;
-- cases of enforcement, accidents, and what units are assessed by.
-- PostgreSQL 18. Every table has REPLICA IDENTITY FULL, so a change event carries the whole old row.
-- Every child table of inspection and hazard carries subject_id: the stream is keyed by it. Subjects live in the other database,
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

create table hazard (
  hazard_id          bigint primary key,
  subject_id         bigint not null,
  inspection_id      bigint,
  origin             text not null check (origin in ('SELF_CHECK', 'DEPARTMENT', 'GRID', 'RESIDENT', 'EXPERT', 'REPORT', 'DIAGNOSIS')),
  level              text not null check (level in ('GENERAL', 'MAJOR')),
  category           text,
  description        text,
  department_id      integer,
  found_on           date not null,
  responsible_person text,
  measures           text,
  funds              numeric(14,2),
  deadline           date,
  emergency_plan     text,
  reported_on        date,
  rectified_on       date,
  duplicate_of       bigint,
  void               boolean not null default false,
  recorded_at        timestamptz not null
);
create index hazard_by_found_on on hazard (found_on);
comment on table hazard is '隐患：一项一行，含五落实（责任人、措施、资金、期限、预案）';
comment on column hazard.hazard_id is '隐患编号';
comment on column hazard.subject_id is '监管对象编号';
comment on column hazard.inspection_id is '发现该隐患的检查编号；举报等无检查的为空';
comment on column hazard.origin is '来源：SELF_CHECK 企业自查, DEPARTMENT 部门检查, GRID 网格, RESIDENT 驻点, EXPERT 专家, REPORT 举报, DIAGNOSIS 诊断';
comment on column hazard.level is '隐患级别：GENERAL 一般, MAJOR 重大';
comment on column hazard.category is '隐患类别';
comment on column hazard.description is '隐患描述';
comment on column hazard.department_id is '发现部门；非部门发现为空';
comment on column hazard.found_on is '发现日期';
comment on column hazard.responsible_person is '整改责任人（五落实）；空为未落实；出库前加盐散列';
comment on column hazard.measures is '整改措施（五落实）；空为未落实';
comment on column hazard.funds is '整改资金（元，五落实）；空为未落实';
comment on column hazard.deadline is '整改期限（五落实，含当日）；空为未定期限';
comment on column hazard.emergency_plan is '应急预案（五落实）；空为未落实';
comment on column hazard.reported_on is '重大隐患向监管部门报告日期；空为未报告';
comment on column hazard.rectified_on is '企业最近一次报告整改完成的日期；空为未完成';
comment on column hazard.duplicate_of is '与哪一项隐患重复；空为不重复';
comment on column hazard.void is '是否作废';
comment on column hazard.recorded_at is '录入时间';

create table hazard_extension (
  extension_id bigint primary key,
  hazard_id    bigint not null references hazard on delete cascade,
  subject_id   bigint not null,
  applied_on   date not null,
  approved_on  date,
  new_deadline date not null,
  recorded_at  timestamptz not null
);
create index hazard_extension_by_hazard on hazard_extension (hazard_id);
comment on table hazard_extension is '隐患整改延期申请与批准';
comment on column hazard_extension.extension_id is '延期编号';
comment on column hazard_extension.hazard_id is '隐患编号';
comment on column hazard_extension.subject_id is '监管对象编号';
comment on column hazard_extension.applied_on is '申请日期';
comment on column hazard_extension.approved_on is '批准日期；空为未批准';
comment on column hazard_extension.new_deadline is '申请延至的期限（含当日）';
comment on column hazard_extension.recorded_at is '录入时间';

create table hazard_review (
  review_id     bigint primary key,
  hazard_id     bigint not null references hazard on delete cascade,
  subject_id    bigint not null,
  rectified_on  date not null,
  reviewed_on   date not null,
  passed        boolean not null,
  new_deadline  date,
  department_id integer,
  recorded_at   timestamptz not null
);
create index hazard_review_by_hazard on hazard_review (hazard_id);
comment on table hazard_review is '隐患复查：对一次整改完成报告的核实';
comment on column hazard_review.review_id is '复查编号';
comment on column hazard_review.hazard_id is '隐患编号';
comment on column hazard_review.subject_id is '监管对象编号';
comment on column hazard_review.rectified_on is '所复查的整改完成日期';
comment on column hazard_review.reviewed_on is '复查日期';
comment on column hazard_review.passed is '是否合格';
comment on column hazard_review.new_deadline is '不合格时重新确定的期限（含当日）；空为不另定';
comment on column hazard_review.department_id is '复查部门；企业自行复查为空';
comment on column hazard_review.recorded_at is '录入时间';

create table hazard_signature (
  signature_id bigint primary key,
  hazard_id    bigint not null references hazard on delete cascade,
  subject_id   bigint not null,
  role         text not null check (role in ('LEADER', 'SAFETY_DIRECTOR', 'DEPUTY')),
  signed_on    date not null,
  recorded_at  timestamptz not null
);
create index hazard_signature_by_hazard on hazard_signature (hazard_id);
comment on table hazard_signature is '重大隐患销号签字';
comment on column hazard_signature.signature_id is '签字编号';
comment on column hazard_signature.hazard_id is '隐患编号';
comment on column hazard_signature.subject_id is '监管对象编号';
comment on column hazard_signature.role is '签字人：LEADER 主要负责人, SAFETY_DIRECTOR 安全总监, DEPUTY 分管负责人';
comment on column hazard_signature.signed_on is '签字日期';
comment on column hazard_signature.recorded_at is '录入时间';

create table hazard_listing (
  listing_id  bigint primary key,
  hazard_id   bigint not null references hazard on delete cascade,
  subject_id  bigint not null,
  level       text not null check (level in ('DEPARTMENT', 'TOWN', 'DISTRICT', 'CITY')),
  listed_on   date not null,
  deadline    date,
  delisted_on date,
  recorded_at timestamptz not null
);
create index hazard_listing_by_hazard on hazard_listing (hazard_id);
comment on table hazard_listing is '重大隐患挂牌督办';
comment on column hazard_listing.listing_id is '挂牌编号';
comment on column hazard_listing.hazard_id is '隐患编号';
comment on column hazard_listing.subject_id is '监管对象编号';
comment on column hazard_listing.level is '挂牌级别：DEPARTMENT 部门科室, TOWN 街道安委会, DISTRICT 区, CITY 市';
comment on column hazard_listing.listed_on is '挂牌日期';
comment on column hazard_listing.deadline is '督办期限；空为未定';
comment on column hazard_listing.delisted_on is '摘牌日期；空为未摘牌';
comment on column hazard_listing.recorded_at is '录入时间';

create table hazard_suspension (
  suspension_id bigint primary key,
  hazard_id     bigint not null references hazard on delete cascade,
  subject_id    bigint not null,
  from_on       date not null,
  to_on         date,
  approved_on   date,
  recorded_at   timestamptz not null
);
create index hazard_suspension_by_hazard on hazard_suspension (hazard_id);
comment on table hazard_suspension is '停产停业且隐患已隔离的暂停记录：经批准的，暂停期间整改时限不计';
comment on column hazard_suspension.suspension_id is '暂停编号';
comment on column hazard_suspension.hazard_id is '隐患编号';
comment on column hazard_suspension.subject_id is '监管对象编号';
comment on column hazard_suspension.from_on is '暂停起始日期';
comment on column hazard_suspension.to_on is '暂停的最后一日；空为仍在暂停';
comment on column hazard_suspension.approved_on is '批准日期；空为未批准';
comment on column hazard_suspension.recorded_at is '录入时间';

create table hazard_transfer (
  transfer_id        bigint primary key,
  hazard_id          bigint not null references hazard on delete cascade,
  subject_id         bigint not null,
  from_department_id integer,
  to_department_id   integer not null,
  transferred_on     date not null,
  recorded_at        timestamptz not null
);
create index hazard_transfer_by_hazard on hazard_transfer (hazard_id);
comment on table hazard_transfer is '隐患移送、移交；不影响整改时限';
comment on column hazard_transfer.transfer_id is '移送编号';
comment on column hazard_transfer.hazard_id is '隐患编号';
comment on column hazard_transfer.subject_id is '监管对象编号';
comment on column hazard_transfer.from_department_id is '移出部门';
comment on column hazard_transfer.to_department_id is '接收部门';
comment on column hazard_transfer.transferred_on is '移送日期';
comment on column hazard_transfer.recorded_at is '录入时间';

create table hazard_penalty (
  penalty_id    bigint primary key,
  hazard_id     bigint not null references hazard on delete cascade,
  subject_id    bigint not null,
  case_no       text,
  kind          text not null check (kind in ('WARNING', 'FINE', 'SHUTDOWN', 'COERCION')),
  party         text not null check (party in ('ENTERPRISE', 'LEADER')),
  amount        numeric(14,2),
  department_id integer not null,
  decided_on    date not null,
  revoked_on    date,
  recorded_at   timestamptz not null
);
create index hazard_penalty_by_hazard on hazard_penalty (hazard_id);
comment on table hazard_penalty is '对隐患作出的行政处罚与强制措施；一案涉及多项隐患或多个当事人的，各一行，案号相同。案件本身见 enforcement_case，以案号对应';
comment on column hazard_penalty.penalty_id is '处罚编号';
comment on column hazard_penalty.hazard_id is '隐患编号';
comment on column hazard_penalty.subject_id is '监管对象编号';
comment on column hazard_penalty.case_no is '案号；空为未编号';
comment on column hazard_penalty.kind is '种类：WARNING 警告, FINE 罚款, SHUTDOWN 责令停产停业整顿, COERCION 强制措施';
comment on column hazard_penalty.party is '当事人：ENTERPRISE 企业, LEADER 主要负责人（两者同案即一案双罚）';
comment on column hazard_penalty.amount is '罚款金额（元）；非罚款为空';
comment on column hazard_penalty.department_id is '决定部门';
comment on column hazard_penalty.decided_on is '决定日期';
comment on column hazard_penalty.revoked_on is '撤销日期；空为有效，撤销的自始不计';
comment on column hazard_penalty.recorded_at is '录入时间';

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

create table accident (
  accident_id             bigint primary key,
  involved_subject_id     bigint,
  town_code               text not null,
  department_id           integer,
  kind                    text not null check (kind in ('ROAD_TRAFFIC', 'FIRE', 'FALL', 'COLLAPSE', 'STRUCK', 'MACHINERY', 'LIFTING', 'VEHICLE', 'ELECTRIC', 'POISONING', 'EXPLOSION', 'OTHER')),
  occurred_at             timestamptz not null,
  reported_at             timestamptz,
  accepted_on             date,
  cancelled_on            date,
  cancel_reason           text,
  recorded_grade          text check (recorded_grade in ('GENERAL', 'LARGER', 'MAJOR', 'GRAVE')),
  direct_loss             numeric(12,2) check (direct_loss >= 0),
  responsible             boolean,
  responsibility_found_on date,
  concealment             text check (concealment in ('CONCEALED', 'FALSIFIED')),
  concealment_found_on    date,
  investigated_by         text check (investigated_by in ('COUNTY', 'CITY', 'PROVINCE', 'STATE')),
  extension_days          integer not null default 0 check (extension_days between 0 and 999),
  appraisal_days          integer not null default 0 check (appraisal_days between 0 and 9999),
  concluded_on            date,
  report_published_on     date,
  evaluated_on            date,
  examined_on             date,
  recorded_at             timestamptz not null,
  check (cancelled_on is null or cancel_reason is not null),
  check ((responsible is null) = (responsibility_found_on is null)),
  check ((concealment is null) = (concealment_found_on is null))
);
create index accident_by_occurred_at on accident (occurred_at);
comment on table accident is '生产安全事故：一起一行，归发生地（属地）';
comment on column accident.accident_id is '事故编号';
comment on column accident.involved_subject_id is '事故单位的监管对象编号；空为不在监管对象之列';
comment on column accident.town_code is '发生地镇街代码（属地，不问注册地）';
comment on column accident.department_id is '所属行业主管部门；空为未明确';
comment on column accident.kind is '事故类别，见 schemas/catalog/codes.csv 的 accident_kind';
comment on column accident.occurred_at is '发生时间';
comment on column accident.reported_at is '首次报告时间；空为未报告';
comment on column accident.accepted_on is '认定为生产安全事故的日期；空为待认定（先行计入并标明）';
comment on column accident.cancelled_on is '核销日期；空为未核销，核销自该日起不计';
comment on column accident.cancel_reason is '核销理由；未核销的为空';
comment on column accident.recorded_grade is '填报的事故等级：GENERAL 一般, LARGER 较大, MAJOR 重大, GRAVE 特别重大；空为未填。指标按伤亡和损失重新计算';
comment on column accident.direct_loss is '直接经济损失（万元）；空为未核定';
comment on column accident.responsible is '是否责任事故；空为尚无结论';
comment on column accident.responsibility_found_on is '责任认定日期；空为尚无结论';
comment on column accident.concealment is '查实的 CONCEALED 瞒报, FALSIFIED 谎报；空为无';
comment on column accident.concealment_found_on is '查实瞒报、谎报的日期；空为无';
comment on column accident.investigated_by is '调查组织级别：COUNTY 县级, CITY 市级, PROVINCE 省级, STATE 国家；空为未定';
comment on column accident.extension_days is '经批准延长的调查天数';
comment on column accident.appraisal_days is '技术鉴定天数，不计入调查期限';
comment on column accident.concluded_on is '结案日期；空为未结案';
comment on column accident.report_published_on is '调查报告公开日期；空为未公开';
comment on column accident.evaluated_on is '结案后评估日期；空为未评估';
comment on column accident.examined_on is '亡人事故倒查日期；空为未倒查';
comment on column accident.recorded_at is '录入时间';

create table accident_victim (
  victim_id   bigint primary key,
  accident_id bigint not null references accident on delete cascade,
  harm        text not null check (harm in ('DEATH', 'SERIOUS', 'POISONING', 'MISSING')),
  died_on     date,
  declared_on date,
  recorded_at timestamptz not null,
  check (harm <> 'DEATH' or died_on is not null),
  check (declared_on is null or harm = 'MISSING')
);
create index accident_victim_by_accident on accident_victim (accident_id);
comment on table accident_victim is '事故伤亡人员：一人一行，不记姓名；伤情变化改原行';
comment on column accident_victim.victim_id is '人员编号';
comment on column accident_victim.accident_id is '事故编号';
comment on column accident_victim.harm is '最初伤害情况：DEATH 死亡, SERIOUS 重伤, POISONING 急性工业中毒, MISSING 失踪（下落不明）';
comment on column accident_victim.died_on is '死亡日期；空为未死亡';
comment on column accident_victim.declared_on is '失踪人员宣告死亡日期；空为未宣告';
comment on column accident_victim.recorded_at is '录入时间';

create table gdp (
  gdp_id      bigint primary key,
  area_code   text not null,
  year        integer not null check (year between 1990 and 2100),
  quarter     integer not null check (quarter between 1 and 4),
  amount      numeric(9,4) not null check (amount > 0),
  basis       text not null check (basis in ('CURRENT', 'CONSTANT')),
  version     text not null check (version in ('PRELIMINARY', 'FINAL', 'REVISED')),
  released_on date not null,
  source      text not null,
  synthetic   boolean not null,
  recorded_at timestamptz not null
);
comment on table gdp is '地区生产总值：每个地区、累计期间、版本一行';
comment on column gdp.gdp_id is '数据编号';
comment on column gdp.area_code is '地区代码（行政区划或功能区）';
comment on column gdp.year is '年份';
comment on column gdp.quarter is '累计至第几季度末（自1月1日起）';
comment on column gdp.amount is '累计金额（亿元）';
comment on column gdp.basis is '价格：CURRENT 现价, CONSTANT 不变价（不用于指标）';
comment on column gdp.version is '版本：PRELIMINARY 初步核算, FINAL 最终核实, REVISED 经普修订';
comment on column gdp.released_on is '发布日期';
comment on column gdp.source is '出处';
comment on column gdp.synthetic is '是否合成（演示用，非真实数据）';
comment on column gdp.recorded_at is '录入时间';

create table death_ceiling (
  ceiling_id  bigint primary key,
  area_code   text not null,
  year        integer not null check (year between 1990 and 2100),
  deaths      integer not null check (deaths >= 0),
  set_on      date not null,
  source      text not null,
  synthetic   boolean not null,
  recorded_at timestamptz not null
);
comment on table death_ceiling is '事故死亡人数控制指标：每个地区每年一行，调整另起一行';
comment on column death_ceiling.ceiling_id is '指标编号';
comment on column death_ceiling.area_code is '地区代码（行政区划或功能区）';
comment on column death_ceiling.year is '年份';
comment on column death_ceiling.deaths is '全年死亡人数上限';
comment on column death_ceiling.set_on is '下达日期';
comment on column death_ceiling.source is '出处';
comment on column death_ceiling.synthetic is '是否合成（演示用，非真实数据）';
comment on column death_ceiling.recorded_at is '录入时间';

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

create table safeguard (
  safeguard_id bigint primary key,
  subject_id   bigint not null,
  kind         text not null check (kind in ('COMMITTEE', 'LIABILITY_INSURANCE', 'MAJOR_SOURCE_FILING')),
  done_on      date,
  ends_on      date,
  recorded_at  timestamptz not null
);
create index safeguard_by_subject on safeguard (subject_id);
comment on table safeguard is '企业安全保障：安全生产委员会、安责险、重大危险源备案，一家一项一行';
comment on column safeguard.safeguard_id is '登记编号';
comment on column safeguard.subject_id is '监管对象编号';
comment on column safeguard.kind is '保障：COMMITTEE 安全生产委员会, LIABILITY_INSURANCE 安全生产责任保险, MAJOR_SOURCE_FILING 重大危险源备案';
comment on column safeguard.done_on is '建立、投保、备案日期；空为尚未';
comment on column safeguard.ends_on is '有效期末日（含当日）；空为长期有效';
comment on column safeguard.recorded_at is '录入时间';

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
alter table checklist replica identity full;
alter table inspection_answer replica identity full;
alter table hazard replica identity full;
alter table hazard_extension replica identity full;
alter table hazard_review replica identity full;
alter table hazard_signature replica identity full;
alter table hazard_listing replica identity full;
alter table hazard_suspension replica identity full;
alter table hazard_transfer replica identity full;
alter table hazard_penalty replica identity full;
alter table enforcement_case replica identity full;
alter table post replica identity full;
alter table post_log replica identity full;
alter table accident replica identity full;
alter table accident_victim replica identity full;
alter table gdp replica identity full;
alter table death_ceiling replica identity full;
alter table unit_activity replica identity full;
alter table submission replica identity full;
alter table assessment_decision replica identity full;
alter table unit_capacity replica identity full;
alter table safeguard replica identity full;
alter table resident_person replica identity full;
alter table help_request replica identity full;
alter table tip replica identity full;
alter table clock replica identity full;
alter table debezium_signal replica identity full;
