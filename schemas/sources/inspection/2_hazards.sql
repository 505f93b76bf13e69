-- What was found (隐患) and what became of it.

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

alter table hazard replica identity full;
alter table hazard_extension replica identity full;
alter table hazard_review replica identity full;
alter table hazard_signature replica identity full;
alter table hazard_listing replica identity full;
alter table hazard_suspension replica identity full;
alter table hazard_transfer replica identity full;
alter table hazard_penalty replica identity full;
