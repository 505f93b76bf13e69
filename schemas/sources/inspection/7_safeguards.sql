-- What enterprises must have (企业安全保障).

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

alter table safeguard replica identity full;
