package anlan.warehouse.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in what SQL files leave open.
 *
 * <ul>
 *   <li>{@code ${asof}} after a base table: the moment it is read at. Views read one second behind
 *       the present, so that they see a cut in all tables or in none.
 *   <li>{@code ${ledger_months}}: how far back ledgers reach.
 *   <li>{@code marts.x}: at a cut, the same views in a schema of their own.
 * </ul>
 *
 * @param asof what replaces {@code ${asof}}
 * @param marts the schema of the marts
 * @param ledgerMonths months a ledger reaches back before 1 January is taken
 */
public record Rendering(String asof, String marts, int ledgerMonths) {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([a-z_]*)}");
  private static final Pattern MARTS = Pattern.compile("\\bmarts\\.");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** For the views people read. */
  public static Rendering live(int ledgerMonths) {
    return new Rendering(
        "for timestamp as of current_timestamp - interval '1' second", "marts", ledgerMonths);
  }

  /** For what was known at a cut. */
  public static Rendering at(long cut, Instant stamp, int ledgerMonths) {
    return new Rendering(
        "for timestamp as of timestamp '" + STAMP.format(stamp) + "'",
        "marts_at_" + cut,
        ledgerMonths);
  }

  /**
   * The query with everything filled in.
   *
   * @throws IllegalArgumentException naming the file and the variable there isn't
   */
  public String of(SqlFile file) {
    Matcher variable = VARIABLE.matcher(file.query());
    String filled =
        variable.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), file)));
    return MARTS.matcher(filled).replaceAll(Matcher.quoteReplacement(marts + "."));
  }

  /** The schema in which a file's relation is made. */
  public String schema(SqlFile file) {
    return file.schema().equals("reference") ? "reference" : marts;
  }

  private String value(String name, SqlFile file) {
    return switch (name) {
      case "asof" -> asof;
      case "ledger_months" -> Integer.toString(ledgerMonths);
      default ->
          throw new IllegalArgumentException(
              file.place() + ": ${" + name + "} is not one of ${asof}, ${ledger_months}");
    };
  }
}
