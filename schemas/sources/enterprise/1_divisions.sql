-- Divisions and the departments in charge there.

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

alter table division replica identity full;
alter table department replica identity full;
