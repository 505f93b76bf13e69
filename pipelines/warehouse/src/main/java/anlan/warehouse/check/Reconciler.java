package anlan.warehouse.check;

import anlan.warehouse.check.Reconciliation.Finding;
import anlan.warehouse.trino.Session;
import anlan.warehouse.view.Rendering;
import anlan.warehouse.view.SqlFile;
import anlan.warehouse.view.ViewOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares the journal with the change history as both were at the newest cut.
 *
 * <p>The marts that are compared are made once more, from copies read at the cut's stamp, as tables
 * in a schema of their own that is dropped afterwards. A file of {@code sql/reconcile} with the
 * name of a mart stands in its place there; one whose name begins with {@code compare_} returns
 * {@code indicator, differs, example} per figure.
 */
public final class Reconciler {
  private static final String COMPARISON = "compare_";
  private static final int EXAMPLES_MAX = 20;
  private static final String NEWEST_CUT =
      "select cut, to_iso8601(stamp at time zone 'UTC') as stamp, clock from marts.city_clock";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Session session;
  private final List<SqlFile> marts;
  private final List<SqlFile> files;
  private final int ledgerMonths;

  public Reconciler(Session session, Path sql, List<SqlFile> marts, int ledgerMonths) {
    this.session = session;
    this.marts = marts;
    this.files = SqlFile.readAll(sql.resolve("reconcile"));
    this.ledgerMonths = ledgerMonths;
  }

  /**
   * Makes, compares, drops.
   *
   * @throws IllegalStateException if there is no cut with a clock yet
   */
  public Reconciliation run() {
    List<Map<String, String>> newest = session.rows("marts.city_clock", NEWEST_CUT, 1);
    if (newest.isEmpty()) {
      throw new IllegalStateException(
          "no cut with a clock yet: wait until both databases have sent their clock row");
    }
    Map<String, String> row = newest.get(0);
    long cut = Long.parseLong(row.getOrDefault("cut", ""));
    Instant stamp = Instant.parse(row.getOrDefault("stamp", ""));
    LocalDate clock = LocalDate.parse(row.getOrDefault("clock", ""));
    Rendering rendering = Rendering.at(cut, ledgerMonths);
    List<SqlFile> views = views();
    try {
      session.run(rendering.marts(), "drop schema if exists " + rendering.marts() + " cascade");
      session.run(rendering.marts(), "create schema " + rendering.marts());
      copyTables(views, rendering, stamp);
      for (SqlFile view : views) {
        session.run(
            view.place(),
            "create table %s.%s as\n%s"
                .formatted(rendering.marts(), view.name(), rendering.of(view)));
      }
      List<Finding> findings = new ArrayList<>();
      for (SqlFile file : files) {
        if (isComparison(file)) {
          findings.addAll(compare(file, rendering));
        }
      }
      if (findings.isEmpty()) {
        throw new IllegalStateException(
            "nothing to compare at cut %d stamped %s: is the stamp that of its snapshots?"
                .formatted(cut, stamp));
      }
      return new Reconciliation(cut, stamp, clock, findings);
    } finally {
      session.run(rendering.marts(), "drop schema if exists " + rendering.marts() + " cascade");
    }
  }

  /** First of all, for the lake forgets a snapshot after some forty cuts. */
  private void copyTables(List<SqlFile> views, Rendering rendering, Instant stamp) {
    SortedMap<String, String> copies = new TreeMap<>();
    views.forEach(view -> copies.putAll(rendering.copies(view)));
    files.forEach(file -> copies.putAll(rendering.copies(file)));
    copies.forEach(
        (table, copy) ->
            session.run(
                table,
                "create table %s as select * from %s for timestamp as of timestamp '%s'"
                    .formatted(copy, table, STAMP.format(stamp))));
  }

  private List<SqlFile> views() {
    Map<String, SqlFile> views = new TreeMap<>();
    marts.forEach(mart -> views.put(mart.name(), mart));
    for (SqlFile file : files) {
      if (!isComparison(file)) {
        views.put(file.name(), new SqlFile("marts", file.name(), file.title(), file.query(), true));
      }
    }
    Set<String> reference = new TreeSet<>();
    views.values().forEach(view -> reference.addAll(view.reads()));
    reference.removeIf(name -> !name.startsWith("reference."));
    Set<SqlFile> needed = new LinkedHashSet<>();
    files.stream().filter(Reconciler::isComparison).forEach(file -> need(file, views, needed));
    return ViewOrder.of(needed, reference);
  }

  private static void need(SqlFile file, Map<String, SqlFile> views, Set<SqlFile> needed) {
    for (String read : file.reads()) {
      SqlFile view = views.get(read.replaceFirst("^marts\\.", ""));
      if (view != null && needed.add(view)) {
        need(view, views, needed);
      }
    }
  }

  private static boolean isComparison(SqlFile file) {
    return file.name().startsWith(COMPARISON);
  }

  private List<Finding> compare(SqlFile file, Rendering rendering) {
    String sql =
        """
        select indicator, count(*) as compared, count_if(differs) as differences,
          array_join(min(example, %d) filter (where differs), chr(10)) as examples
        from (
        %s
        )
        group by indicator
        order by indicator"""
            .formatted(EXAMPLES_MAX, rendering.of(file));
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
