package anlan.warehouse.view;

import anlan.warehouse.trino.Session;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes what columns of views mean as their comments.
 *
 * <p>Trino takes comments of a view's columns one by one, each a new version of the view, some 15
 * ms each; so it is a step of its own, which no other waits for, that goes over the columns without
 * a comment, several views at a time, and can be stopped and repeated.
 */
public final class Describer {
  private final Session session;
  private final Glossary glossary;

  public Describer(Session session, Glossary glossary) {
    this.session = session;
    this.glossary = glossary;
  }

  /** Comments every column of a schema's views that has no comment; returns how many. */
  public int describe(String schema) {
    String place = "columns of " + schema;
    List<Map<String, String>> columns =
        session.rows(
            place,
            """
            select table_name, column_name
            from information_schema.columns
            where table_schema = '%s' and comment is null
            order by table_name, ordinal_position"""
                .formatted(schema),
            Integer.MAX_VALUE);
    columns.stream()
        .collect(
            Collectors.groupingBy(
                column -> column.getOrDefault("table_name", ""),
                Collectors.mapping(
                    column -> column.getOrDefault("column_name", ""), Collectors.toList())))
        .entrySet()
        .parallelStream()
        .forEach(view -> describe(schema + ".\"" + view.getKey() + '"', view.getValue()));
    return columns.size();
  }

  private void describe(String view, List<String> columns) {
    for (String column : columns) {
      session.run(
          "columns of " + view,
          "comment on column %s.\"%s\" is %s"
              .formatted(view, column, Text.quoted(glossary.of(column))));
    }
  }
}
