package anlan.dashboard.trino;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Values of a row. */
public final class Cells {
  private Cells() {}

  /** A text; empty for none. */
  public static String text(ResultSet row, String column) throws SQLException {
    String value = row.getString(column);
    return value == null ? "" : value;
  }
}
