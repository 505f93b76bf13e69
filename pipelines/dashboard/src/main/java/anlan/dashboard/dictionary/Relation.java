package anlan.dashboard.dictionary;

import java.util.List;
import java.util.Locale;

/**
 * A table or view of the lake.
 *
 * @param name schema and name, such as marts.coverage
 * @param kind how it is made
 * @param title what it holds, in Chinese
 * @param subject the same in the words of its author; "" for none
 * @param grain what one row is
 * @param key the columns that tell rows apart
 * @param readers who reads it, as its author knew; "" for none
 * @param remarks what else its author says; "" for none
 * @param origin where its rows come from, if not from other tables and views; "" for those
 * @param place the file that makes it
 * @param sql its query; "" for tables
 * @param fields its columns, in order
 */
public record Relation(
    String name,
    Kind kind,
    String title,
    String subject,
    String grain,
    String key,
    String readers,
    String remarks,
    String origin,
    String place,
    String sql,
    List<Field> fields) {
  /** How a relation is made. */
  public enum Kind {
    TABLE("表"),
    VIEW("视图"),
    /** Worked out once and kept as a table. */
    KEPT("视图（落表）"),
    CATALOGUE("口径目录");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public Relation {
    fields = List.copyOf(fields);
  }

  public String schema() {
    return name.substring(0, name.indexOf('.'));
  }

  Relation withFields(List<Field> others) {
    return new Relation(
        name, kind, title, subject, grain, key, readers, remarks, origin, place, sql, others);
  }

  /** The columns that a word is found in. */
  List<Field> fieldsWith(String word) {
    return fields.stream().filter(field -> field.holds(word)).toList();
  }

  boolean isNamed(String word) {
    return name.contains(word.toLowerCase(Locale.ROOT)) || title.contains(word);
  }
}
