package anlan.warehouse.view;

/** Text in SQL. */
final class Text {
  private Text() {}

  /** A text as a literal. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
