package anlan.dashboard.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Numbers of a form: as few decimals as they have. */
final class Numbers {
  private Numbers() {}

  /** The number in a column; null where there is none. */
  static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
    BigDecimal value = row.getBigDecimal(column);
    return value == null ? null : value.stripTrailingZeros();
  }
}
