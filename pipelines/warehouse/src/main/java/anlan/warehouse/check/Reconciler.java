package anlan.warehouse.check;

import anlan.warehouse.check.Reconciliation.Finding;
import anlan.warehouse.cut.MartsAtCut;
import anlan.warehouse.cut.Moment;
import anlan.warehouse.trino.Session;
import anlan.warehouse.view.ChangeHistory;
import anlan.warehouse.view.SqlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares the journal with the change history as both were at a cut.
 *
 * <p>A file of {@code sql/reconcile} with the name of a mart stands in its place there; one whose
 * name begins with {@code compare_} returns {@code indicator, differs, example} per figure.
 */
public final class Reconciler {
  private static final String COMPARISON = "compare_";
  private static final int EXAMPLES_MAX = 20;

  private final Session session;
  private final ChangeHistory history;
  private final List<SqlFile> marts;
  private final List<SqlFile> comparisons;

  public Reconciler(Session session, Path sql, ChangeHistory history, List<SqlFile> marts) {
    this.session = session;
    this.history = history;
    List<SqlFile> files = SqlFile.readAll(sql.resolve("reconcile"));
    comparisons = files.stream().filter(file -> file.name().startsWith(COMPARISON)).toList();
    Map<String, SqlFile> byName = new TreeMap<>();
    marts.forEach(mart -> byName.put(mart.name(), mart));
    for (SqlFile file : files) {
      if (!comparisons.contains(file)) {
        byName.put(
            file.name(), new SqlFile("marts", file.name(), file.title(), file.query(), true));
      }
    }
    this.marts = List.copyOf(byName.values());
  }

  /**
   * Makes the marts at the cut, compares, drops them.
   *
   * @throws IllegalStateException if there is nothing to compare
   */
  public Reconciliation run(Moment moment) {
    try (MartsAtCut made = MartsAtCut.make(session, moment, history, marts, comparisons)) {
      List<Finding> findings =
          comparisons.parallelStream().flatMap(file -> compare(file, made).stream()).toList();
      if (findings.isEmpty()) {
        throw new IllegalStateException(
            "nothing to compare at cut %d stamped %s: is the stamp that of its snapshots?"
                .formatted(moment.cut(), moment.stamp()));
      }
      return new Reconciliation(moment.cut(), moment.stamp(), moment.clock(), findings);
    }
  }

  private List<Finding> compare(SqlFile file, MartsAtCut made) {
    String sql =
        """
        select indicator, count(*) as compared, count_if(differs) as differences,
          array_join(min(example, %d) filter (where differs), chr(10)) as examples
        from (
        %s
        )
        group by indicator
        order by indicator"""
            .formatted(EXAMPLES_MAX, made.query(file));
    List<Finding> findings = new ArrayList<>();
    for (Map<String, String> row : session.rows(file.place(), sql, Integer.MAX_VALUE)) {
      findings.add(
          new Finding(
              file.name().substring(COMPARISON.length()),
              row.getOrDefault("indicator", ""),
              Long.parseLong(row.getOrDefault("compared", "")),
              Long.parseLong(row.getOrDefault("differences", "")),
              row.getOrDefault("examples", "").lines().toList()));
    }
    return findings;
  }
}
