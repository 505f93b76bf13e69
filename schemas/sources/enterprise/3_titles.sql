-- Titles of model enterprises (标准化企业).

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

alter table model_title replica identity full;
