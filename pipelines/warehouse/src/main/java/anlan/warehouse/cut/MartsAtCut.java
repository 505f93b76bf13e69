package anlan.warehouse.cut;

import anlan.warehouse.trino.Session;
import anlan.warehouse.view.BaseTable;
import anlan.warehouse.view.ChangeHistory;
import anlan.warehouse.view.InOrder;
import anlan.warehouse.view.Rendering;
import anlan.warehouse.view.SqlFile;
import anlan.warehouse.view.ViewOrder;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The marts that some queries read, as they were at a cut: made once more, as tables, in a schema
 * of their own that is dropped at the end.
 */
public final class MartsAtCut implements AutoCloseable {
  private final Session session;
  private final Moment moment;
  private final ChangeHistory history;
  private final Rendering rendering;

  private MartsAtCut(Session session, Moment moment, ChangeHistory history) {
    this.session = session;
    this.moment = moment;
    this.history = history;
    rendering = moment.rendering();
  }

  /**
   * Makes them.
   *
   * @param history what source tables are put together from
   * @param marts all marts there are
   * @param readers the queries that are going to be asked
   */
  public static MartsAtCut make(
      Session session,
      Moment moment,
      ChangeHistory history,
      Collection<SqlFile> marts,
      List<SqlFile> readers) {
    MartsAtCut made = new MartsAtCut(session, moment, history);
    try {
      made.make(needed(marts, readers), readers);
      return made;
    } catch (RuntimeException e) {
      made.close();
      throw e;
    }
  }

  private void make(List<SqlFile> views, List<SqlFile> readers) {
    close();
    session.run(rendering.marts(), "create schema " + rendering.marts());
    copyTables(views, readers);
    InOrder.run(
        views,
        view ->
            session.run(
                view.place(),
                "create table %s.%s as\n%s"
                    .formatted(rendering.marts(), view.name(), rendering.of(view))));
  }

  /**
   * Copies the base tables first of all, for the lake forgets a snapshot without a name after some
   * forty cuts; those of a cut with a name are read as they are.
   */
  private void copyTables(List<SqlFile> views, List<SqlFile> readers) {
    String asOf = " for timestamp as of " + moment.stampLiteral();
    SortedMap<BaseTable, String> copies = new TreeMap<>();
    views.forEach(view -> copies.putAll(rendering.copies(view)));
    readers.forEach(reader -> copies.putAll(rendering.copies(reader)));
    copies.entrySet().parallelStream()
        .forEach(
            one ->
                session.run(
                    one.getKey().name(),
                    "create table %s as select * from %s"
                        .formatted(one.getValue(), history.read(one.getKey(), asOf))));
  }

  private static List<SqlFile> needed(Collection<SqlFile> marts, List<SqlFile> readers) {
    Map<String, SqlFile> byName = new TreeMap<>();
    marts.forEach(mart -> byName.put(mart.name(), mart));
    Set<String> reference = new TreeSet<>();
    byName.values().forEach(view -> reference.addAll(view.reads()));
    reference.removeIf(name -> !name.startsWith("reference."));
    Set<SqlFile> needed = new LinkedHashSet<>();
    readers.forEach(reader -> need(reader, byName, needed));
    return ViewOrder.of(needed, reference);
  }

  private static void need(SqlFile file, Map<String, SqlFile> marts, Set<SqlFile> needed) {
    for (String read : file.reads()) {
      SqlFile view = marts.get(read.replaceFirst("^marts\\.", ""));
      if (view != null && needed.add(view)) {
        need(view, marts, needed);
      }
    }
  }

  /** A query of theirs with everything filled in. */
  public String query(SqlFile reader) {
    return rendering.of(reader);
  }

  @Override
  public void close() {
    session.run(rendering.marts(), "drop schema if exists " + rendering.marts() + " cascade");
  }
}
