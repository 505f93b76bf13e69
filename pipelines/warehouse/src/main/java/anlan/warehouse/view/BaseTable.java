package anlan.warehouse.view;

/**
 * A table of the lake as SQL files name it. Those of schema {@code newest} are the source tables as
 * the source databases have them: the newest version of each row that was not deleted.
 */
public record BaseTable(String schema, String table) implements Comparable<BaseTable> {
  private static final String NEWEST = "newest";

  /** Whether it is a source table, to be read as the source database has it. */
  boolean isNewest() {
    return schema.equals(NEWEST);
  }

  /** Its name in a schema. */
  String in(String other) {
    return other + ".\"" + table + '"';
  }

  /** Its name. */
  public String name() {
    return in(schema);
  }

  @Override
  public int compareTo(BaseTable other) {
    return name().compareTo(other.name());
  }
}
