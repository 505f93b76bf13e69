-- Who is supervised (监管对象), and since when he is what he is.

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

alter table subject replica identity full;
alter table subject_state replica identity full;
