-- What enterprises do for safety (企业安全活动).

create table activity (
  activity_id bigint primary key,
  subject_id  bigint not null references subject,
  kind        text not null check (kind in (
    'DRILL', 'WARNING_EDUCATION', 'LEADER_TRAINING', 'DEPUTY_TRAINING', 'MANAGER_TRAINING', 'SPECIAL_WORK_TRAINING',
    'STAFF_TRAINING', 'DIRECTOR_REPORT', 'SIMILAR_CHECK', 'KEY_POST_REVIEW', 'CONTRACTOR_REVIEW'
  )),
  happened_on date not null,
  uploaded_at timestamptz,
  void        boolean not null default false,
  recorded_at timestamptz not null
);
create index activity_by_subject on activity (subject_id);
comment on table activity is '企业安全活动：演练、警示教育、培训考核、述职等，一次一行';
comment on column activity.activity_id is '活动编号';
comment on column activity.subject_id is '监管对象编号';
comment on column activity.kind is '活动种类：DRILL 事故应急救援预案演练, WARNING_EDUCATION 全员安全警示教育, LEADER_TRAINING 主要负责人安全生产考核, DEPUTY_TRAINING 分管负责人（安全总监）安全生产考核, MANAGER_TRAINING 安全管理人员安全生产考核, SPECIAL_WORK_TRAINING 特种作业人员持证核验, STAFF_TRAINING 一线员工全员培训, DIRECTOR_REPORT 安全总监专项述职, SIMILAR_CHECK 同类事故隐患排查, KEY_POST_REVIEW 关键岗位人员全面排查, CONTRACTOR_REVIEW 外包外租全面排查';
comment on column activity.happened_on is '活动日期（业务日期）';
comment on column activity.uploaded_at is '上传时间；空为未上传';
comment on column activity.void is '是否作废';
comment on column activity.recorded_at is '录入时间';

alter table activity replica identity full;
