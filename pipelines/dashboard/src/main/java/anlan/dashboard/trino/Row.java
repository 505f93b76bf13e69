package anlan.dashboard.trino;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes one value of a result row. */
public interface Row<T> {
  T read(ResultSet row) throws SQLException;
}
