package anlan.stack.e2e;

import anlan.stack.Stack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Asks Trino, as an analyst would. */
final class Lake implements AutoCloseable {
  private final Connection trino;

  Lake(Stack stack) throws SQLException {
    trino = stack.trino();
  }

  /** The one number a query gives; -1 if it gives no row or NULL. */
  long number(String sql) throws SQLException {
    try (Statement statement = trino.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      if (!rows.next()) {
        return -1;
      }
      long number = rows.getLong(1);
      return rows.wasNull() ? -1 : number;
    }
  }

  /** The rows of a query, each as its columns joined by a space. */
  List<String> rows(String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = trino.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.append(i > 1 ? " " : "").append(rows.getString(i));
        }
        found.add(row.toString());
      }
    }
    return found;
  }

  /** The one row a query gives; "none" if it gives none. */
  String row(String sql) throws SQLException {
    List<String> rows = rows(sql);
    return rows.isEmpty() ? "none" : rows.get(0);
  }

  /** The number of the newest cut; -1 if there is none yet. */
  long newestCut() throws SQLException {
    return number("select max(cut) from ops.cuts");
  }

  /** "numerator denominator" of the quarterly spot-check rate (C2) of a district in 2023Q2. */
  String spotChecks(String district) throws SQLException {
    return row(
        "select numerator, denominator from marts.coverage_by_district where indicator = 'C2'"
            + " and period = '2023Q2' and district = '%s'".formatted(district));
  }

  @Override
  public void close() throws SQLException {
    trino.close();
  }
}
