-- What both databases have: how far they are complete, and where snapshots are asked for.

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

alter table clock replica identity full;
alter table debezium_signal replica identity full;
