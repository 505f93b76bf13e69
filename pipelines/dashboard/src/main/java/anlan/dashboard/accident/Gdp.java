package anlan.dashboard.accident;

import anlan.dashboard.reference.Reference;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure of gross domestic product (地区生产总值), cumulative from 1 January, at current prices.
 *
 * @param amount in 亿元
 * @param version name of its version: 初步核算, 最终核实, 经普修订
 * @param releasedOn day of its release
 * @param source where it was published
 * @param synthetic whether it is made up for a demo (合成)
 */
public record Gdp(
    BigDecimal amount, String version, LocalDate releasedOn, String source, boolean synthetic) {
  /** Of a row with the columns of the marts; null if none was released. */
  static @Nullable Gdp of(ResultSet row, Reference reference) throws SQLException {
    BigDecimal amount = row.getBigDecimal("gdp");
    return amount == null
        ? null
        : new Gdp(
            amount,
            reference.codeName("gdp_version", row.getString("gdp_version")),
            row.getObject("released_on", LocalDate.class),
            row.getString("gdp_source"),
            row.getBoolean("synthetic"));
  }
}
