-- Accidents (生产安全事故), and what deaths are measured by.

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

alter table accident replica identity full;
alter table accident_victim replica identity full;
alter table gdp replica identity full;
alter table death_ceiling replica identity full;
