package anlan.stack.e2e;

import anlan.contracts.TableContract;
import java.util.stream.Collectors;

/** What must be zero of a keyed table, in Trino's words. */
final class CurrentRows {
  private CurrentRows() {}

  /** Rows that the newest change of each key and the keyed table do not share. */
  static String differences(TableContract history, TableContract current) {
    String columns =
        current.columns().stream()
            .map(column -> '"' + column.name() + '"')
            .collect(Collectors.joining(", "));
    return """
    with versions as (
      select *, row_number() over (
        partition by %2$s
        order by cdc_epoch desc, cdc_lsn desc, cdc_order desc, cdc_offset desc) as age
      from %3$s),
    newest as (select %1$s from versions where age = 1 and cdc_op <> 'd'),
    lacking as (select * from newest except all select %1$s from %4$s),
    surplus as (select %1$s from %4$s except all select * from newest)
    select (select count(*) from lacking) + (select count(*) from surplus)\
    """
        .formatted(columns, current.key().orElseThrow().column(), history.name(), current.name());
  }

  /** Files of equality deletes. */
  static String equalityDeletes(TableContract current) {
    return "select count(*) from %s.\"%s$files\" where content = 2"
        .formatted(current.schemaName(), current.tableName());
  }
}
