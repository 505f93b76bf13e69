-- What is written to the tables of a source database, kept in the form in which its connector would say it: dates with a Z, times
-- in UTC, decimals as text, without the columns it leaves out, hashes for those it hashes. Every table gets a trigger of its own.
-- Settings: connector.tables, connector.left_out, connector.hashed (lists with commas, public. before each name), connector.today.
create unlogged table written (
  seq    bigserial primary key,
  name   text not null,
  op     text not null,
  key    text not null,
  mix    integer not null,
  day    date,
  before text,
  after  text
);

do $$
declare
  one record;
begin
  for one in
    with columns as (
      select
        table_name as name,
        column_name as col,
        ordinal_position as place,
        data_type as type,
        'public.' || table_name || '.' || column_name as path,
        count(*) filter (where column_name = 'recorded_at') over (partition by table_name) > 0 as is_dated,
        count(*) filter (where column_name = 'inspection_id') over (partition by table_name) > 0 as is_of_inspection,
        count(*) filter (where column_name = 'subject_id') over (partition by table_name) > 0 as is_of_subject
      from information_schema.columns
      where table_schema = 'public'
        and 'public.' || table_name = any (string_to_array(current_setting('connector.tables'), ','))
        and table_name <> 'clock'
    )
    select
      name,
      string_agg(
        format(
          case
            when path = any (string_to_array(current_setting('connector.hashed'), ','))
              then 'encode(sha256(convert_to(ROW.%1$I, ''UTF8'')), ''hex'') as %1$I'
            when type = 'date' then 'to_char(ROW.%1$I, ''YYYY-MM-DD"Z"'') as %1$I'
            when type = 'timestamp with time zone'
              then 'to_char(ROW.%1$I at time zone ''UTC'', ''YYYY-MM-DD"T"HH24:MI:SS"Z"'') as %1$I'
            when type = 'numeric' then 'ROW.%1$I::text as %1$I'
            else 'ROW.%1$I'
          end,
          col),
        ', ' order by place)
        filter (where path <> all (string_to_array(current_setting('connector.left_out'), ','))) as said,
      -- the days on which a change shows that it was written: those it sets, if they are past
      coalesce(
        string_agg(
          format(
            'case when new.%1$I is distinct from old.%1$I and new.%1$I::date <= %2$L then new.%1$I::date end',
            col, current_setting('connector.today')),
          ', ' order by place)
          filter (where type in ('date', 'timestamp with time zone')),
        'null::date') as days,
      case
        when bool_or(is_dated) then 'new.recorded_at::date'
        when bool_or(is_of_inspection)
          then '(select recorded_at::date from inspection where inspection_id = new.inspection_id)'
        else 'null::date'
      end as recorded_on,
      min(col) filter (where place = 1) as key,
      case when bool_or(is_of_subject) then 'subject_id' else min(col) filter (where place = 1) end as mixed_by
    from columns
    group by name
  loop
    execute format(
      $function$
        create function write_down_%1$s() returns trigger language plpgsql as $body$
        begin
          if tg_op = 'INSERT' then
            insert into written (name, op, key, mix, day, after)
            values (%1$L, 'c', new.%2$I, hashtext(new.%3$I::text), %4$s, (select row_to_json(r) from (select %5$s) r));
          elsif tg_op = 'UPDATE' then
            insert into written (name, op, key, mix, day, before, after)
            values (%1$L, 'u', new.%2$I, hashtext(new.%3$I::text), greatest(%6$s),
              (select row_to_json(r) from (select %7$s) r), (select row_to_json(r) from (select %5$s) r));
          else
            insert into written (name, op, key, mix, before)
            values (%1$L, 'd', old.%2$I, hashtext(old.%3$I::text), (select row_to_json(r) from (select %7$s) r));
          end if;
          return null;
        end
        $body$;
        create trigger write_down after insert or update or delete on %1$I for each row execute function write_down_%1$s();
      $function$,
      one.name, one.key, one.mixed_by, one.recorded_on,
      replace(one.said, 'ROW.', 'new.'), one.days, replace(one.said, 'ROW.', 'old.'));
  end loop;
end
$$;
