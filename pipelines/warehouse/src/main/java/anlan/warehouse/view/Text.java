package anlan.warehouse.view;

/** Text in SQL. */
public final class Text {
  private Text() {}

  /** A text as a literal. */
  public static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
