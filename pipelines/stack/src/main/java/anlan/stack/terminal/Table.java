package anlan.stack.terminal;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rows as text in columns; a Chinese character is two columns wide. */
public final class Table {
  private static final Set<Integer> NUMBERS =
      Set.of(
          Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.REAL,
          Types.DOUBLE,
          Types.DECIMAL);
  private static final int FIRST_WIDE = 0x1100;

  private final List<String> header;
  private final List<Boolean> right;
  private final List<List<String>> rows;

  private Table(List<String> header, List<Boolean> right, List<List<String>> rows) {
    this.header = header;
    this.right = right;
    this.rows = rows;
  }

  /**
   * A table of text.
   *
   * @param right whether a column is set to the right
   */
  public static Table of(List<String> header, List<Boolean> right, List<List<String>> rows) {
    return new Table(header, right, rows);
  }

  /** All rows of an answer; an absent value is shown as a dash. */
  public static Table of(ResultSet answer) throws SQLException {
    ResultSetMetaData columns = answer.getMetaData();
    List<String> header = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      header.add(columns.getColumnLabel(i));
      right.add(NUMBERS.contains(columns.getColumnType(i)));
    }
    List<List<String>> rows = new ArrayList<>();
    while (answer.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        Object value = answer.getObject(i);
        row.add(value == null ? "-" : value.toString().replace('\n', ' '));
      }
      rows.add(row);
    }
    return new Table(header, right, rows);
  }

  public int size() {
    return rows.size();
  }

  /** The lines: header, rule, rows. */
  public List<String> lines() {
    int[] widths = new int[header.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] = rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
      widths[i] = Math.max(widths[i], width(header.get(i)));
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(header, widths));
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("-".repeat(width));
    }
    lines.add(line(rule, widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String space = " ".repeat(widths[i] - width(cells.get(i)));
      line.append(i == 0 ? "" : "  ");
      line.append(right.get(i) ? space + cells.get(i) : cells.get(i) + space);
    }
    return line.toString().stripTrailing();
  }

  static int width(String text) {
    return text.codePoints().map(Table::width).sum();
  }

  private static int width(int codePoint) {
    if (codePoint < FIRST_WIDE) {
      return 1;
    }
    boolean wide =
        Character.isIdeographic(codePoint)
            || (codePoint >= 0x3000 && codePoint <= 0x30FF)
            || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
            || (codePoint >= 0xFF00 && codePoint <= 0xFF60);
    return wide ? 2 : 1;
  }
}
