package anlan.dashboard.cut;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The stamped cut (切面) that figures come from.
 *
 * @param number the cut's number
 * @param stamp when it was published
 * @param clock the business clock (业务时钟): the day up to which the sources are complete
 */
public record Cut(long number, Instant stamp, LocalDate clock) {
  /** Reads the columns of {@code marts.city_clock}. */
  public static Cut of(ResultSet row) throws SQLException {
    return new Cut(
        row.getLong("cut"),
        row.getTimestamp("stamp").toInstant(),
        row.getObject("clock", LocalDate.class));
  }
}
