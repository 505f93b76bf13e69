package anlan.dashboard.reference;

import anlan.core.calendar.PeriodKind;
import anlan.core.scoring.UnitKind;
import anlan.dashboard.coverage.Target;
import anlan.dashboard.trino.Cells;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Row;
import anlan.dashboard.trino.Trino;
import anlan.dashboard.trino.Unavailable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogue once, at the first question that needs it: it changes only when the warehouse
 * is applied anew, and the dashboard is restarted then. The departments' names come from a source
 * database and are read again after ten seconds.
 */
public final class CatalogueReader implements ReferenceReader {
  private static final long KEEP_NANOS = 10_000_000_000L;

  private final Trino trino;
  private @Nullable Reference known;
  private long readAtNanos;

  public CatalogueReader(Trino trino) {
    this.trino = trino;
  }

  @Override
  public synchronized Reference reference() {
    Reference reference = known;
    if (reference == null) {
      reference = read();
    } else if (System.nanoTime() - readAtNanos > KEEP_NANOS) {
      reference = renamed(reference);
    } else {
      return reference;
    }
    known = reference;
    readAtNanos = System.nanoTime();
    return reference;
  }

  private Reference renamed(Reference reference) {
    try {
      return reference.withDepartments(departments());
    } catch (Unavailable e) {
      return reference;
    }
  }

  private Map<String, String> departments() {
    Map<String, String> departments = new LinkedHashMap<>();
    trino.ask(
        new Question(
            "select department_id, name from marts.departments_now order by department_id",
            List.of()),
        row -> departments.put(Cells.text(row, "department_id"), Cells.text(row, "name")));
    return departments;
  }

  private Reference read() {
    Map<String, String> jurisdictions = new TreeMap<>();
    ask(
        "jurisdictions",
        row -> jurisdictions.put(Cells.text(row, "code"), Cells.text(row, "name")));
    Map<String, Division> divisions = new TreeMap<>();
    ask("divisions", row -> divisions.put(Cells.text(row, "code"), division(row)));
    Map<String, Document> documents = new TreeMap<>();
    ask("documents", row -> documents.put(Cells.text(row, "ref"), document(row)));
    Map<String, String> standings = new TreeMap<>();
    ask(
        "packs",
        row ->
            standings.put(
                Cells.text(row, "document") + "/" + Cells.text(row, "jurisdiction"),
                Cells.text(row, "standing")));
    Map<String, Map<String, String>> codes = new TreeMap<>();
    ask(
        "codes",
        row ->
            codes
                .computeIfAbsent(Cells.text(row, "code_set"), set -> new LinkedHashMap<>())
                .put(Cells.text(row, "code"), Cells.text(row, "name")));
    return new Reference(
        jurisdictions,
        divisions,
        indicators(),
        documents,
        standings,
        codes,
        schemes(),
        departments());
  }

  private List<Scheme> schemes() {
    Map<String, Map<String, String>> triggers = new TreeMap<>();
    ask(
        "assessment_vetoes",
        row ->
            triggers
                .computeIfAbsent(Cells.text(row, "scheme"), scheme -> new LinkedHashMap<>())
                .put(Cells.text(row, "trigger"), Cells.text(row, "name")));
    Map<String, DeductionRule> deductions = new TreeMap<>();
    ask(
        "deduction_rules",
        row ->
            deductions.put(
                Cells.text(row, "item"),
                new DeductionRule(
                    Cells.text(row, "kind"),
                    row.getString("indicator"),
                    row.getString("period_kind"))));
    Map<String, List<String>> units = new TreeMap<>();
    ask(
        "assessment_units",
        row ->
            units
                .computeIfAbsent(
                    Cells.text(row, "unit_kind") + " " + Cells.text(row, "jurisdiction"),
                    kind -> new ArrayList<>())
                .add(Cells.text(row, "unit")));
    return ask(
        "assessment_schemes",
        row ->
            new Scheme(
                Cells.text(row, "scheme"),
                UnitKind.valueOf(Cells.text(row, "unit_kind")),
                Cells.text(row, "jurisdiction"),
                Cells.text(row, "title"),
                Cells.text(row, "basis"),
                deductions,
                units.getOrDefault(
                    Cells.text(row, "unit_kind") + " " + Cells.text(row, "jurisdiction"),
                    List.of()),
                triggers.getOrDefault(Cells.text(row, "scheme"), Map.of())));
  }

  private List<Indicator> indicators() {
    Map<String, String> evidence = new TreeMap<>();
    Map<String, List<String>> bodies = new TreeMap<>();
    ask(
        "evidence",
        row -> {
          bodies.put(Cells.text(row, "id"), bodies(Cells.text(row, "by")));
          return evidence.put(Cells.text(row, "id"), Cells.text(row, "note"));
        });
    return ask("obligations", row -> rule(row, evidence, bodies)).stream()
        .sorted(Comparator.comparing(Rule::obligation).thenComparing(Rule::subjectClass))
        .collect(Collectors.groupingBy(Rule::indicator))
        .entrySet()
        .stream()
        .map(entry -> new Indicator(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt((Indicator indicator) -> number(indicator.id()))
                .thenComparing(Indicator::id))
        .toList();
  }

  private <T> List<T> ask(String view, Row<T> row) {
    return trino.ask(new Question("select * from reference." + view, List.of()), row);
  }

  /** C6_ANY → 6. */
  private static int number(String id) {
    String digits = id.replaceAll("\\D", "");
    return digits.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private static Division division(ResultSet row) throws SQLException {
    return new Division(
        Cells.text(row, "code"),
        Cells.text(row, "name"),
        Cells.text(row, "level"),
        Cells.text(row, "admin_parent"),
        Cells.text(row, "valid_to").isEmpty());
  }

  private static Document document(ResultSet row) throws SQLException {
    return new Document(
        Cells.text(row, "ref"),
        Cells.text(row, "number"),
        Cells.text(row, "title"),
        Cells.text(row, "issuer"));
  }

  private static List<String> bodies(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
  }

  private static Rule rule(
      ResultSet row, Map<String, String> evidence, Map<String, List<String>> bodies)
      throws SQLException {
    Integer targetNumerator = number(row, "target_numerator");
    Integer targetDenominator = number(row, "target_denominator");
    return new Rule(
        Cells.text(row, "id"),
        Cells.text(row, "indicator"),
        Cells.text(row, "name"),
        Cells.text(row, "document"),
        Cells.text(row, "clause"),
        Cells.text(row, "kind"),
        Cells.text(row, "class"),
        PeriodKind.valueOf(Cells.text(row, "period")),
        evidence.getOrDefault(Cells.text(row, "evidence"), Cells.text(row, "evidence")),
        bodies.getOrDefault(Cells.text(row, "evidence"), List.of()),
        number(row, "grace_days"),
        number(row, "upload_days"),
        targetNumerator == null || targetDenominator == null
            ? null
            : new Target(targetNumerator, targetDenominator),
        day(row, "effective_from"),
        day(row, "effective_to"));
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    String value = Cells.text(row, column);
    return value.isEmpty() ? null : Integer.valueOf(value);
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    String value = Cells.text(row, column);
    return value.isEmpty() ? null : LocalDate.parse(value);
  }
}
