package anlan.warehouse.view;

import anlan.warehouse.trino.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes views, and tables of what is kept.
 *
 * <p>What the catalogue's files come to, such as which rule applies in which period, is worked out
 * once and kept as a table: as a view it would be worked out anew for each of its many readers in a
 * query, which soon has more stages than Trino allows.
 *
 * <p>A view says in its comment from which text it was made, and is left alone while that text
 * stays the same. Views that read a view made anew are made anew too: Trino checks the types of a
 * view when it is read.
 */
public final class Publisher {
  private final Session session;
  private final Map<String, String> comments = new HashMap<>();

  public Publisher(Session session) {
    this.session = session;
  }

  /**
   * Makes those views that have changed, each after those it reads and some at a time; returns
   * their names in the order given.
   */
  public List<String> publish(List<SqlFile> views, Rendering rendering) {
    Set<String> schemas = new TreeSet<>();
    views.forEach(view -> schemas.add(rendering.schema(view)));
    for (String schema : schemas) {
      session.run("schema " + schema, "create schema if not exists " + schema);
      readComments(schema);
    }
    Set<String> made = ConcurrentHashMap.newKeySet();
    InOrder.run(
        views,
        view -> {
          if (make(view, rendering, view.reads().stream().anyMatch(made::contains))) {
            made.add(view.view());
          }
        });
    return views.stream()
        .filter(view -> made.contains(view.view()))
        .map(view -> rendering.schema(view) + "." + view.name())
        .toList();
  }

  /** Makes a view unless its text and what it reads are as they were; returns whether it did. */
  private boolean make(SqlFile view, Rendering rendering, boolean readsChanged) {
    String name = rendering.schema(view) + "." + view.name();
    String query = rendering.of(view);
    String comment = "%s [%08x]".formatted(view.title(), query.hashCode());
    if (comment.equals(comments.get(name)) && !readsChanged) {
      return false;
    }
    session.run(
        view.place(),
        "create or replace %s %s comment %s as\n%s"
            .formatted(view.isKept() ? "table" : "view", name, Text.quoted(comment), query));
    return true;
  }

  private void readComments(String schema) {
    for (Map<String, String> row :
        session.rows(
            "schema " + schema,
            "select table_name, comment from system.metadata.table_comments"
                + " where catalog_name = current_catalog and schema_name = '%s'".formatted(schema),
            Integer.MAX_VALUE)) {
      comments.put(
          schema + "." + row.getOrDefault("table_name", ""), row.getOrDefault("comment", ""));
    }
  }
}
