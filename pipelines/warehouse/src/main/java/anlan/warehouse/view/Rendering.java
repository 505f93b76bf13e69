package anlan.warehouse.view;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
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
 *   <li>{@code ${ledger_months}}: how far back ledgers reach.
 *   <li>{@code marts.x}: at a cut, the same views in a schema of their own.
 * </ul>
 *
 * @param marts the schema of the marts
 * @param ledgerMonths months a ledger reaches back before 1 January is taken
 * @param asOf what stands after a base table; empty if copies are read
 */
public record Rendering(String marts, int ledgerMonths, String asOf) {
  private static final String LIVE = "marts";
  private static final String A_SECOND_AGO =
      " for timestamp as of current_timestamp - interval '1' second";
  private static final Pattern BASE =
      Pattern.compile("\\b([a-z]+)\\.(?:\"([a-z_]+)\"|([a-z_]+)) \\$\\{asof}");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([a-z_]*)}");
  private static final Pattern MARTS = Pattern.compile("\\bmarts\\.");

  /** For the views people read. */
  public static Rendering live(int ledgerMonths) {
    return new Rendering(LIVE, ledgerMonths, A_SECOND_AGO);
  }

  /** For what was known at a cut. */
  public static Rendering at(long cut, int ledgerMonths) {
    return new Rendering("marts_at_" + cut, ledgerMonths, "");
  }

  /** For what was known at a cut that has a name. */
  public static Rendering named(String cutName, int ledgerMonths) {
    String schema = cutName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    return new Rendering(
        "marts_at_" + schema, ledgerMonths, " for version as of " + Text.quoted(cutName));
  }

  /**
   * The query with everything filled in.
   *
   * @throws IllegalArgumentException naming the file and the variable there isn't
   */
  public String of(SqlFile file) {
    String based =
        BASE.matcher(file.query())
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(asOf.isEmpty() ? copy(found) : table(found) + asOf));
    String filled =
        VARIABLE
            .matcher(based)
            .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), file)));
    return MARTS.matcher(filled).replaceAll(Matcher.quoteReplacement(marts + "."));
  }

  /** The base tables of which a file reads copies, each with the name of its copy. */
  public SortedMap<String, String> copies(SqlFile file) {
    SortedMap<String, String> copies = new TreeMap<>();
    if (!asOf.isEmpty()) {
      return copies;
    }
    BASE.matcher(file.query()).results().forEach(found -> copies.put(table(found), copy(found)));
    return copies;
  }

  /** The schema in which a file's relation is made. */
  public String schema(SqlFile file) {
    return file.schema().equals("reference") ? "reference" : marts;
  }

  private String copy(MatchResult found) {
    return "%s.copy_of_%s_%s".formatted(marts, found.group(1), name(found));
  }

  private static String table(MatchResult found) {
    return found.group(1) + ".\"" + name(found) + '"';
  }

  private static String name(MatchResult found) {
    String quoted = found.group(2);
    return quoted == null ? found.group(3) : quoted;
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
