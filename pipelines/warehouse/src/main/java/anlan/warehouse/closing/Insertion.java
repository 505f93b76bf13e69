package anlan.warehouse.closing;

import anlan.warehouse.trino.Session;
import anlan.warehouse.view.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/** One row to add to a table. */
final class Insertion {
  private final String table;
  private final Map<String, String> values = new LinkedHashMap<>();

  private Insertion(String table) {
    this.table = table;
  }

  static Insertion into(String table) {
    return new Insertion(table);
  }

  Insertion text(String column, String value) {
    return as(column, Text.quoted(value));
  }

  Insertion number(String column, long value) {
    return as(column, Long.toString(value));
  }

  /** A value in SQL. */
  Insertion as(String column, String sql) {
    values.put(column, sql);
    return this;
  }

  void run(Session session) {
    session.run(
        table,
        "insert into %s (%s) values (%s)"
            .formatted(
                table, String.join(", ", values.keySet()), String.join(", ", values.values())));
  }
}
