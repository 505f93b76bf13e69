package anlan.warehouse.cut;

import anlan.warehouse.trino.Session;
import anlan.warehouse.view.ChangeHistory;
import anlan.warehouse.view.Rendering;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A cut, and how tables are read as they were at it.
 *
 * @param cut the cut
 * @param stamp the timestamp of its snapshots
 * @param clock the day of the city's clock
 * @param rendering of SQL files at the cut
 */
public record Moment(long cut, Instant stamp, LocalDate clock, Rendering rendering) {
  private static final String NEWEST =
      "select cut, to_iso8601(stamp at time zone 'UTC') as stamp, clock from marts.city_clock";
  private static final String NAMED =
      """
      select cut, to_iso8601(stamp at time zone 'UTC') as stamp, clock
      from ops.cuts for version as of '%s'
      order by cut desc
      limit 1""";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /**
   * The newest cut, read at its stamp: as long as its snapshots are kept.
   *
   * @throws IllegalStateException if there is no cut with a clock yet
   */
  public static Moment newest(Session session, int ledgerMonths) {
    Map<String, String> row = one(session, "marts.city_clock", NEWEST);
    long cut = Long.parseLong(row.getOrDefault("cut", ""));
    return new Moment(cut, stamp(row), clock(row), Rendering.at(cut, ledgerMonths));
  }

  /**
   * A cut with a name, read by it: as long as it has the name.
   *
   * @throws anlan.warehouse.trino.WarehouseException if no cut has the name
   * @throws IllegalStateException if it has no clock
   */
  public static Moment named(
      Session session, String cutName, int ledgerMonths, ChangeHistory history) {
    Map<String, String> row = one(session, "ops.cuts", NAMED.formatted(cutName));
    return new Moment(
        Long.parseLong(row.getOrDefault("cut", "")),
        stamp(row),
        clock(row),
        Rendering.named(cutName, ledgerMonths, history));
  }

  /** The stamp in SQL. */
  public String stampLiteral() {
    return "timestamp '%s'".formatted(STAMP.format(stamp));
  }

  private static Map<String, String> one(Session session, String place, String sql) {
    List<Map<String, String>> rows = session.rows(place, sql, 1);
    if (rows.isEmpty() || rows.get(0).getOrDefault("clock", "").isEmpty()) {
      throw new IllegalStateException(
          "no cut with a clock yet: wait until both databases have sent their clock row");
    }
    return rows.get(0);
  }

  private static Instant stamp(Map<String, String> row) {
    return Instant.parse(row.getOrDefault("stamp", ""));
  }

  private static LocalDate clock(Map<String, String> row) {
    return LocalDate.parse(row.getOrDefault("clock", ""));
  }
}
