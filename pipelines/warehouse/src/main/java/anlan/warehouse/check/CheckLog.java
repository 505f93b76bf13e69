package anlan.warehouse.check;

import static java.util.stream.Collectors.joining;

import anlan.warehouse.check.Reconciliation.Finding;
import anlan.warehouse.trino.Session;
import anlan.warehouse.view.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps what checks found, in {@code ops.reconciliation} and {@code ops.tests}: the rows of one run
 * are added at once and never changed.
 */
public final class CheckLog {
  private final Session session;

  public CheckLog(Session session) {
    this.session = session;
  }

  /** Adds the findings of a reconciliation. */
  public void add(Reconciliation found) {
    add(
        "ops.reconciliation",
        "cut, clock, comparison, indicator, compared, differences, examples",
        found.findings().stream().map(finding -> row(found, finding)));
  }

  private static String row(Reconciliation found, Finding finding) {
    return "%d, date '%s', %s, %s, %d, %d, %s"
        .formatted(
            found.cut(),
            found.clock(),
            Text.quoted(finding.comparison()),
            Text.quoted(finding.indicator()),
            finding.compared(),
            finding.differences(),
            lines(finding.examples().stream()));
  }

  /** Adds the results of tests. */
  public void add(List<TestResult> results) {
    add("ops.tests", "test, title, failures, examples", results.stream().map(CheckLog::row));
  }

  private static String row(TestResult result) {
    return "%s, %s, %d, %s"
        .formatted(
            Text.quoted(result.name()),
            Text.quoted(result.title()),
            result.failures().size(),
            lines(result.failures().stream().map(Object::toString)));
  }

  /** Lines as one literal; NULL for none. */
  private static String lines(Stream<String> lines) {
    String all = lines.collect(joining("\n"));
    return all.isEmpty() ? "null" : Text.quoted(all);
  }

  private void add(String table, String columns, Stream<String> rows) {
    session.run(
        table,
        rows.map(row -> "(current_timestamp(6), " + row + ")")
            .collect(
                joining(
                    ", ",
                    "insert into %s (checked_at, %s) values ".formatted(table, columns),
                    "")));
  }
}
