package anlan.core.catalogue;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.core.scoring.Formula;
import anlan.core.scoring.Item;
import anlan.core.scoring.ItemState;
import anlan.core.scoring.Quantity;
import anlan.core.scoring.Scheme;
import anlan.core.scoring.UnitKind;
import anlan.core.scoring.Validity;
import anlan.core.scoring.VetoTrigger;
import anlan.core.title.TitleTarget;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the assessment schemes: {@code assessment_schemes.csv} says who is assessed by which and
 * since when, {@code assessment_items.csv} and {@code assessment_vetoes.csv} what is asked, and
 * {@link AssessedUnitsFile} who is.
 */
final class SchemeFiles {
  private final Path folder;
  private final List<String> problems;
  private final Map<String, Document> documents;
  private final Collection<Pack> packs;
  private final List<TitleTarget> titleTargets;

  SchemeFiles(
      Path folder,
      List<String> problems,
      Map<String, Document> documents,
      Collection<Pack> packs,
      List<TitleTarget> titleTargets) {
    this.folder = folder;
    this.problems = problems;
    this.documents = documents;
    this.packs = packs;
    this.titleTargets = titleTargets;
  }

  List<Scheme> load(Set<String> jurisdictions, Map<String, Division> divisions) {
    int before = problems.size();
    AssessedUnitsFile units = AssessedUnitsFile.read(folder, divisions.keySet(), problems);
    List<CsvRow> items =
        Csv.read(
            folder,
            "assessment_items.csv",
            problems,
            "scheme",
            "item",
            "name",
            "documents",
            "quarters",
            "weight",
            "numerator",
            "denominator",
            "scale",
            "formula",
            "applies_if",
            "when_empty",
            "basis");
    List<CsvRow> triggers =
        Csv.read(
            folder,
            "assessment_vetoes.csv",
            problems,
            "scheme",
            "trigger",
            "name",
            "documents",
            "whole_year",
            "numerator",
            "limit",
            "applies_if",
            "basis");
    items.forEach(row -> item(row, ""));
    triggers.forEach(row -> trigger(row, ""));
    List<Scheme> schemes = new ArrayList<>();
    for (CsvRow row :
        Csv.read(
            folder,
            "assessment_schemes.csv",
            problems,
            "scheme",
            "title",
            "unit_kind",
            "jurisdiction",
            "cutoff_days",
            "first_quarter",
            "last_quarter",
            "basis")) {
      Scheme scheme = scheme(row, units);
      if (scheme.unitKind() == UnitKind.TOWN && !isDistrict(divisions.get(scheme.jurisdiction()))) {
        row.problem("jurisdiction", "is no district of divisions.csv: use that of the towns");
      } else if (scheme.unitKind() != UnitKind.TOWN
          && !jurisdictions.contains(scheme.jurisdiction())) {
        row.problem("jurisdiction", "is not in jurisdictions.csv: add it there or use one that is");
      } else if (scheme.peerGroups().isEmpty()) {
        row.problem("jurisdiction", "has no such units in assessment_units.csv: list them there");
      }
      schemes.add(scheme);
    }
    items.forEach(row -> named(row, schemes));
    triggers.forEach(row -> named(row, schemes));
    if (problems.size() > before) {
      return List.of();
    }
    wholes(items);
    schemes.replaceAll(
        scheme -> {
          String home = home(scheme.jurisdiction(), jurisdictions, divisions);
          return with(scheme, home, items, triggers);
        });
    return schemes;
  }

  private static boolean isDistrict(@Nullable Division division) {
    return division != null
        && (division.level() == Division.Level.COUNTY || division.level() == Division.Level.ZONE);
  }

  /** The jurisdiction whose documents bind in a division: its nearest ancestor that is one. */
  private static String home(
      String division, Set<String> jurisdictions, Map<String, Division> divisions) {
    Division at = divisions.get(division);
    while (at != null && !jurisdictions.contains(at.code())) {
      at = divisions.get(at.adminParent());
    }
    return at == null ? division : at.code();
  }

  private static Scheme scheme(CsvRow row, AssessedUnitsFile units) {
    Integer days = row.optionalCount("cutoff_days");
    Period first = quarter(row, "first_quarter");
    UnitKind kind = row.choice("unit_kind", UnitKind.class);
    return new Scheme(
        row.text("scheme"),
        row.text("title"),
        kind,
        row.text("jurisdiction"),
        days == null ? 0 : days,
        first,
        row.has("last_quarter") ? quarter(row, "last_quarter") : null,
        List.of(),
        List.of(),
        units.peerGroups(kind, row.optional("jurisdiction")));
  }

  private Scheme with(Scheme scheme, String home, List<CsvRow> items, List<CsvRow> triggers) {
    return new Scheme(
        scheme.id(),
        scheme.title(),
        scheme.unitKind(),
        scheme.jurisdiction(),
        scheme.cutoffDays(),
        scheme.first(),
        scheme.last(),
        items.stream()
            .filter(row -> row.optional("scheme").equals(scheme.id()))
            .map(row -> item(row, home))
            .toList(),
        triggers.stream()
            .filter(row -> row.optional("scheme").equals(scheme.id()))
            .map(row -> trigger(row, home))
            .toList(),
        scheme.peerGroups());
  }

  private Item item(CsvRow row, String jurisdiction) {
    return new Item(
        row.text("item"),
        row.text("name"),
        quarters(row),
        inForce(row, jurisdiction),
        weight(row),
        quantity(row, "numerator", jurisdiction),
        quantity(row, "denominator", jurisdiction),
        scale(row),
        read(row, "formula", Formula::parse, Formula.parse("AT_LEAST(1)")),
        quantity(row, "applies_if", jurisdiction),
        row.has("when_empty")
            ? row.choice("when_empty", ItemState.class)
            : ItemState.NOT_APPLICABLE);
  }

  private VetoTrigger trigger(CsvRow row, String jurisdiction) {
    return new VetoTrigger(
        row.text("trigger"),
        row.text("name"),
        inForce(row, jurisdiction),
        row.flag("whole_year"),
        quantity(row, "numerator", jurisdiction),
        quantity(row, "limit", jurisdiction),
        quantity(row, "applies_if", jurisdiction));
  }

  /** What is written, with the targets of titles that bind in the jurisdiction. */
  private Quantity quantity(CsvRow row, String column, String jurisdiction) {
    List<TitleTarget> binding =
        titleTargets.stream()
            .filter(
                target ->
                    packs.stream().anyMatch(pack -> binds(pack, target.document(), jurisdiction)))
            .toList();
    return read(row, column, Quantity::parse, Quantity.NONE).against(binding);
  }

  /** When one of the documents binds in a jurisdiction: always, if none is named. */
  private List<Validity> inForce(CsvRow row, String jurisdiction) {
    if (!row.has("documents")) {
      return List.of(Validity.ALWAYS);
    }
    List<Validity> validities = new ArrayList<>();
    for (String ref : row.optional("documents").split("\\|", -1)) {
      Document document = documents.get(ref);
      if (document == null) {
        row.problem("documents", "names one that is not in documents.csv: add it there");
      } else if (packs.stream().anyMatch(pack -> binds(pack, ref, jurisdiction))) {
        validities.add(
            new Validity(
                (int) document.effectiveFrom().toEpochDay(),
                document.effectiveTo() == null
                    ? Integer.MAX_VALUE
                    : (int) document.effectiveTo().toEpochDay()));
      }
    }
    return List.copyOf(validities);
  }

  private static boolean binds(Pack pack, String document, String jurisdiction) {
    return pack.document().equals(document)
        && pack.jurisdiction().equals(jurisdiction)
        && pack.standing() == Standing.IN_FORCE;
  }

  private static Period quarter(CsvRow row, String column) {
    Period quarter = read(row, column, Period::parse, Period.parse("2023Q1"));
    if (quarter.kind() != PeriodKind.QUARTER) {
      row.problem(column, "is not a quarter: write it like 2023Q3");
    }
    return quarter;
  }

  private static Set<Integer> quarters(CsvRow row) {
    Set<Integer> quarters = new TreeSet<>();
    for (String quarter : row.optional("quarters").split("\\|", -1)) {
      if (quarter.matches("[1-4]")) {
        quarters.add(Integer.valueOf(quarter));
      } else {
        row.problem("quarters", "are not of 1|2|3|4: write those the item is asked in");
      }
    }
    return quarters;
  }

  private static BigDecimal weight(CsvRow row) {
    if (row.optional("weight").matches("\\d{1,3}(\\.\\d)?")) {
      return new BigDecimal(row.optional("weight"));
    }
    row.problem("weight", "is not points with at most one digit behind the point");
    return BigDecimal.ZERO;
  }

  private static int scale(CsvRow row) {
    if (row.optional("scale").matches("[1-9]\\d{0,6}")) {
      return Integer.parseInt(row.optional("scale"));
    }
    row.problem("scale", "is not a whole number from 1 to 9999999: write 1 for plain shares");
    return 1;
  }

  private static <T> T read(CsvRow row, String column, Function<String, T> parse, T otherwise) {
    try {
      return parse.apply(row.optional(column));
    } catch (IllegalArgumentException e) {
      row.problem(column, "can't be read: " + e.getMessage());
      return otherwise;
    }
  }

  private static void named(CsvRow row, List<Scheme> schemes) {
    String id = row.optional("scheme");
    if (schemes.stream().noneMatch(scheme -> scheme.id().equals(id))) {
      row.problem("scheme", "is not in assessment_schemes.csv: add it there or use one that is");
    }
  }

  /** The items of each quarter are worth 100 in all, and none is asked twice. */
  private void wholes(List<CsvRow> rows) {
    Map<String, BigDecimal> wholes = new TreeMap<>();
    Set<String> seen = new LinkedHashSet<>();
    for (CsvRow row : rows) {
      for (String quarter : row.optional("quarters").split("\\|", -1)) {
        String whole = row.optional("scheme") + " in quarter " + quarter;
        wholes.merge(whole, weight(row), BigDecimal::add);
        if (!seen.add(whole + row.optional("item"))) {
          row.problem("item", "is asked twice in quarter " + quarter + ": remove one of the rows");
        }
      }
    }
    wholes.forEach(
        (whole, points) -> {
          if (points.compareTo(BigDecimal.valueOf(100)) != 0) {
            problems.add(
                "assessment_items.csv: the items of %s are worth %s points: make it 100"
                    .formatted(whole, points.toPlainString()));
          }
        });
  }
}
