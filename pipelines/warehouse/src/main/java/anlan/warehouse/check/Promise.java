package anlan.warehouse.check;

import static java.util.stream.Collectors.joining;

import anlan.contracts.Column;
import anlan.contracts.TableContract;
import anlan.warehouse.trino.Session;
import anlan.warehouse.view.Rendering;
import anlan.warehouse.view.SqlFile;

/**
 * Something that must hold of the warehouse (检查).
 *
 * @param name a file of {@code sql/tests}, or a table whose contract promises it
 * @param title what must hold, in Chinese
 * @param broken a query of the rows that break it
 */
public record Promise(String name, String title, String broken) {
  private static final int EXAMPLES_MAX = 20;

  /** An invariant (恒等式), as of now. */
  public static Promise of(SqlFile invariant, Rendering live) {
    return new Promise(invariant.name(), invariant.title(), live.of(invariant));
  }

  /** Of a keyed table: it has each key once, and a value in every required column. */
  public static Promise of(TableContract contract) {
    String key = contract.key().orElseThrow().column();
    String absent =
        contract.columns().stream()
            .filter(Column::required)
            .map(column -> "count_if(%s is null)".formatted(column.name()))
            .collect(joining(" + ", "0 + ", ""));
    return new Promise(
        contract.name(),
        "主键唯一，必填列有值",
        """
        select %1$s, count(*) as copies, %2$s as absent
        from %3$s
        group by %1$s
        having count(*) > 1 or %2$s > 0"""
            .formatted(key, absent, contract.name()));
  }

  /** Asks; what comes back breaks it. */
  public TestResult test(Session session) {
    return new TestResult(name, title, session.rows(name, broken, EXAMPLES_MAX));
  }
}
