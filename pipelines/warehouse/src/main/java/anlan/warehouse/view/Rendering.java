package anlan.warehouse.view;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in what SQL files leave open.
 *
 * <ul>
 *   <li>{@code ${asof}} after a base table: the moment it is read at. Views read one second behind
 *       the present, so that they see a cut in all tables or in none. A cut that has a name is read
 *       by it; of one that has none, whose snapshots will be forgotten soon, a copy that was made
 *       at its stamp stands in the table's place.
 *   <li>{@code newest.x ${asof}}: a source table as its database has it. Views read {@code
 *       current}, which the job keeps; at a cut it is put together from {@code history}.
 *   <li>{@code ${ledger_months}}: how far back ledgers reach.
 *   <li>{@code marts.x}: at a cut, the same views in a schema of their own.
 * </ul>
 */
public final class Rendering {
  private static final String LIVE = "marts";
  private static final String A_SECOND_AGO =
      " for timestamp as of current_timestamp - interval '1' second";
  private static final Pattern BASE =
      Pattern.compile("\\b([a-z]+)\\.(?:\"([a-z_]+)\"|([a-z_]+)) \\$\\{asof}");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([a-z_]*)}");
  private static final Pattern MARTS = Pattern.compile("\\bmarts\\.");

  private final String marts;
  private final int ledgerMonths;
  private final boolean readsCopies;
  private final Function<BaseTable, String> reading;

  private Rendering(
      String marts, int ledgerMonths, boolean readsCopies, Function<BaseTable, String> reading) {
    this.marts = marts;
    this.ledgerMonths = ledgerMonths;
    this.readsCopies = readsCopies;
    this.reading = reading;
  }

  /**
   * For the views people read.
   *
   * @param ledgerMonths months a ledger reaches back before 1 January is taken
   */
  public static Rendering live(int ledgerMonths) {
    return new Rendering(
        LIVE,
        ledgerMonths,
        false,
        base -> (base.isNewest() ? base.in("current") : base.name()) + A_SECOND_AGO);
  }

  /** For what was known at a cut. */
  public static Rendering at(long cut, int ledgerMonths) {
    String schema = "marts_at_" + cut;
    return new Rendering(schema, ledgerMonths, true, base -> copy(base, schema));
  }

  /** For what was known at a cut that has a name. */
  public static Rendering named(String cutName, int ledgerMonths, ChangeHistory history) {
    String schema = "marts_at_" + cutName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    String asOf = " for version as of " + Text.quoted(cutName);
    return new Rendering(schema, ledgerMonths, false, base -> history.read(base, asOf));
  }

  /** The schema of the marts. */
  public String marts() {
    return marts;
  }

  /**
   * The query with everything filled in.
   *
   * @throws IllegalArgumentException naming the file and the variable there isn't
   */
  public String of(SqlFile file) {
    String based =
        BASE.matcher(file.query())
            .replaceAll(found -> Matcher.quoteReplacement(reading.apply(base(found))));
    String filled =
        VARIABLE
            .matcher(based)
            .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), file)));
    return MARTS.matcher(filled).replaceAll(Matcher.quoteReplacement(marts + "."));
  }

  /** The base tables of which a file reads copies, each with the name of its copy. */
  public SortedMap<BaseTable, String> copies(SqlFile file) {
    SortedMap<BaseTable, String> copies = new TreeMap<>();
    if (readsCopies) {
      BASE.matcher(file.query())
          .results()
          .forEach(found -> copies.put(base(found), copy(base(found), marts)));
    }
    return copies;
  }

  /** The schema in which a file's relation is made. */
  public String schema(SqlFile file) {
    return file.schema().equals("reference") ? "reference" : marts;
  }

  private static BaseTable base(MatchResult found) {
    String quoted = found.group(2);
    return new BaseTable(found.group(1), quoted == null ? found.group(3) : quoted);
  }

  private static String copy(BaseTable base, String schema) {
    return "%s.copy_of_%s_%s".formatted(schema, base.schema(), base.table());
  }

  private String value(String name, SqlFile file) {
    if (name.equals("ledger_months")) {
      return Integer.toString(ledgerMonths);
    }
    throw new IllegalArgumentException(
        file.place()
            + ": ${"
            + name
            + "} is neither ${asof} after a base table nor ${ledger_months}");
  }
}
