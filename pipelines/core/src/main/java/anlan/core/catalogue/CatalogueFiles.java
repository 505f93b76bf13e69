package anlan.core.catalogue;

import anlan.core.activity.ActivityKind;
import anlan.core.calendar.PeriodKind;
import anlan.core.calendar.WorkingDays;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.scoring.Scheme;
import anlan.core.subject.Attribute;
import anlan.core.subject.SubjectClass;
import anlan.core.title.TitleTarget;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue's files and checks what one row says about another. */
final class CatalogueFiles {
  private final Path folder;
  private final List<String> problems = new ArrayList<>();

  CatalogueFiles(Path folder) {
    this.folder = folder;
  }

  Catalogue load() {
    Map<String, Division> divisions = divisions();
    DivisionSuccessorsFile.check(folder, divisions, problems);
    Map<String, Document> documents = documents(divisions);
    Map<String, Jurisdiction> jurisdictions = jurisdictions(divisions);
    Map<String, Pack> packs = packs(documents, jurisdictions);
    Map<String, Evidence> evidence = evidence();
    List<Obligation> obligations = obligations(documents, evidence);
    Map<String, Set<String>> codes = codes();
    FormLinesFile.check(
        folder, documents.keySet(), codes.getOrDefault("checklist_item", Set.of()), problems);
    QualityRulesFile.check(folder, problems);
    TasksFile.check(folder, documents.keySet(), problems);
    CapacityTargetsFile.check(folder, documents.keySet(), problems);
    Set<String> sectors = codes.getOrDefault("sector", Set.of());
    PostTargetsFile.check(folder, documents.keySet(), sectors, problems);
    SafeguardsFile.check(folder, documents.keySet(), sectors, problems);
    List<Clause> clauses = ClausesFile.read(folder, documents.keySet(), problems);
    List<TitleTarget> titleTargets =
        new TitleTargetsFile(documents.keySet(), codes, problems).read(folder);
    Map<TimeLimit, Integer> timeLimits = TimeLimitsFile.read(folder, documents.keySet(), problems);
    List<Scheme> schemes =
        new SchemeFiles(folder, problems, documents, packs.values(), titleTargets)
            .load(jurisdictions.keySet(), divisions);
    Map<String, AccidentTerms> accidentTerms =
        AccidentTermsFile.read(folder, jurisdictions.keySet(), problems);
    Map<String, EnforcementTerms> enforcementTerms =
        EnforcementTermsFile.read(folder, jurisdictions.keySet(), problems);
    List<PostTerms> postTerms = PostTermsFile.read(folder, documents, problems);
    WorkingDays workingDays = workingDays();
    if (!problems.isEmpty()) {
      throw new CatalogueException(problems);
    }
    return new Catalogue(
        List.copyOf(documents.values()),
        List.copyOf(packs.values()),
        List.copyOf(jurisdictions.values()),
        List.copyOf(evidence.values()),
        obligations,
        clauses,
        List.copyOf(divisions.values()),
        schemes,
        accidentTerms,
        titleTargets,
        timeLimits,
        enforcementTerms,
        postTerms,
        workingDays);
  }

  private Map<String, Division> divisions() {
    List<CsvRow> rows =
        Csv.read(
            folder,
            "divisions.csv",
            problems,
            "code",
            "name",
            "level",
            "gb_code",
            "statutory_parent",
            "admin_parent",
            "valid_from",
            "valid_to",
            "note");
    Set<String> codes = new HashSet<>();
    rows.forEach(row -> codes.add(row.optional("code")));
    Map<String, Division> divisions =
        keyed(
            rows,
            "code",
            (row, code) -> {
              parent(row, "statutory_parent", codes);
              parent(row, "admin_parent", codes);
              return new Division(
                  code,
                  row.text("name"),
                  row.choice("level", Division.Level.class),
                  row.optional("gb_code"),
                  row.optional("statutory_parent"),
                  row.optional("admin_parent"),
                  row.optionalDate("valid_from"),
                  row.optionalDate("valid_to"));
            });
    for (CsvRow row : rows) {
      Division division = divisions.get(row.optional("code"));
      if (division != null) {
        parentLevel(row, division, divisions);
      }
    }
    return divisions;
  }

  private static void parent(CsvRow row, String column, Set<String> codes) {
    boolean top = row.optional("level").equals(Division.Level.PROVINCE.name());
    if (top ? row.has(column) : !codes.contains(row.optional(column))) {
      row.problem(
          column, top ? "of a province must be empty" : "is no division: use a code of this file");
    }
  }

  /** Parents stand above their children, which also rules out circles. */
  private static void parentLevel(CsvRow row, Division division, Map<String, Division> divisions) {
    Division parent = divisions.get(division.adminParent());
    if (parent == null) {
      return;
    }
    boolean fits =
        switch (division.level()) {
          case PROVINCE -> false;
          case CITY -> parent.level() == Division.Level.PROVINCE;
          case COUNTY, ZONE -> parent.level() == Division.Level.CITY;
          case TOWN ->
              parent.level() == Division.Level.COUNTY || parent.level() == Division.Level.ZONE;
        };
    if (!fits) {
      row.problem(
          "admin_parent",
          "is a %s, too near or far for a %s: towns lie in counties or zones, these in cities, cities in provinces"
              .formatted(parent.level(), division.level()));
    }
  }

  private Map<String, Document> documents(Map<String, Division> divisions) {
    List<CsvRow> rows =
        Csv.read(
            folder,
            "documents.csv",
            problems,
            "ref",
            "number",
            "title",
            "issuer",
            "jurisdiction",
            "effective_from",
            "effective_to");
    if (rows.size() > Catalogue.MOST_DOCUMENTS) {
      problems.add(
          "documents.csv: %d documents are more than %d: leave out those that set no obligation"
              .formatted(rows.size(), Catalogue.MOST_DOCUMENTS));
    }
    return keyed(
        rows,
        "ref",
        (row, ref) -> {
          known(row, "jurisdiction", divisions.keySet(), "divisions.csv");
          LocalDate from = row.date("effective_from");
          return new Document(
              ref,
              row.text("number"),
              row.text("title"),
              row.text("issuer"),
              row.text("jurisdiction"),
              from,
              lastDay(row, from));
        });
  }

  private Map<String, Jurisdiction> jurisdictions(Map<String, Division> divisions) {
    return keyed(
        Csv.read(folder, "jurisdictions.csv", problems, "code", "name"),
        "code",
        (row, code) -> {
          known(row, "code", divisions.keySet(), "divisions.csv");
          return new Jurisdiction(code, row.text("name"));
        });
  }

  private Map<String, Pack> packs(
      Map<String, Document> documents, Map<String, Jurisdiction> jurisdictions) {
    Map<String, Pack> packs = new LinkedHashMap<>();
    for (CsvRow row :
        Csv.read(folder, "packs.csv", problems, "document", "jurisdiction", "standing", "note")) {
      known(row, "document", documents.keySet(), "documents.csv");
      known(row, "jurisdiction", jurisdictions.keySet(), "jurisdictions.csv");
      Pack pack =
          new Pack(
              row.text("document"),
              row.text("jurisdiction"),
              row.choice("standing", Standing.class));
      if (packs.put(pack.document() + " in " + pack.jurisdiction(), pack) != null) {
        row.problem("document", "is listed twice for this jurisdiction: remove one of the rows");
      }
    }
    return packs;
  }

  private Map<String, Evidence> evidence() {
    List<CsvRow> rows =
        Csv.read(
            folder,
            "evidence.csv",
            problems,
            "id",
            "types",
            "by",
            "activities",
            "attributes",
            "asked_of",
            "on_site",
            "uploaded",
            "declared",
            "note");
    if (rows.size() > Catalogue.MOST_EVIDENCE) {
      problems.add(
          "evidence.csv: %d kinds are more than %d: leave out those that no obligation names"
              .formatted(rows.size(), Catalogue.MOST_EVIDENCE));
    }
    return keyed(
        rows,
        "id",
        (row, id) -> {
          Evidence evidence =
              new Evidence(
                  id,
                  row.optionalChoices("types", InspectionType.class),
                  row.optionalChoices("by", Body.class),
                  row.optionalChoices("activities", ActivityKind.class),
                  row.optionalChoices("attributes", Attribute.class),
                  row.optionalChoices("asked_of", Attribute.class),
                  row.flag("on_site"),
                  row.flag("uploaded"),
                  row.flag("declared"));
          EvidenceChecks.check(row, evidence);
          return evidence;
        });
  }

  private List<Obligation> obligations(
      Map<String, Document> documents, Map<String, Evidence> evidence) {
    List<Obligation> obligations = new ArrayList<>();
    for (CsvRow row :
        Csv.read(
            folder,
            "obligations.csv",
            problems,
            "id",
            "indicator",
            "name",
            "document",
            "clause",
            "kind",
            "class",
            "period",
            "evidence",
            "counts_from",
            "times",
            "licensed_times",
            "upload_days",
            "grace_days",
            "denominator_point",
            "relaxed_period",
            "target_numerator",
            "target_denominator",
            "effective_from",
            "effective_to")) {
      known(row, "document", documents.keySet(), "documents.csv");
      known(row, "evidence", evidence.keySet(), "evidence.csv");
      LocalDate from = row.date("effective_from");
      Evidence proof = evidence.get(row.optional("evidence"));
      if (proof == null) {
        continue;
      }
      Obligation.CountsFrom countsFrom =
          row.optionalChoice("counts_from", Obligation.CountsFrom.class);
      int times = row.has("times") ? row.count("times") : 1;
      Obligation obligation =
          new Obligation(
              row.text("id"),
              row.text("indicator"),
              row.text("name"),
              row.text("document"),
              row.text("clause"),
              row.choice("kind", Obligation.Kind.class),
              row.choice("class", SubjectClass.class),
              row.choice("period", PeriodKind.class),
              proof,
              countsFrom == null ? Obligation.CountsFrom.PERIOD_START : countsFrom,
              times,
              row.has("licensed_times") ? row.count("licensed_times") : times,
              row.optionalCount("upload_days"),
              row.optionalCount("grace_days"),
              row.choice("denominator_point", Obligation.DenominatorPoint.class),
              row.optionalChoice("relaxed_period", PeriodKind.class),
              row.optionalCount("target_numerator"),
              row.optionalCount("target_denominator"),
              from,
              lastDay(row, from));
      ObligationChecks.check(row, obligation);
      ObligationChecks.overlap(row, obligation, obligations);
      obligations.add(obligation);
    }
    return obligations;
  }

  /** The codes of each set. */
  private Map<String, Set<String>> codes() {
    Map<String, Set<String>> codes = new LinkedHashMap<>();
    for (CsvRow row : Csv.read(folder, "codes.csv", problems, "code_set", "code", "name")) {
      codes
          .computeIfAbsent(row.text("code_set"), unseen -> new HashSet<>())
          .add(row.optional("code"));
    }
    return codes;
  }

  /** The stand-in without a holiday only lives until the problems are told. */
  private WorkingDays workingDays() {
    Set<Integer> holidays = new HashSet<>();
    Set<Integer> workdays = new HashSet<>();
    for (CsvRow row :
        Csv.read(folder, "calendar_exceptions.csv", problems, "date", "kind", "name")) {
      int day = (int) row.date("date").toEpochDay();
      if (holidays.contains(day) || workdays.contains(day)) {
        row.problem("date", "is used twice: keys are unique");
      }
      switch (row.text("kind")) {
        case "holiday" -> holidays.add(day);
        case "workday" -> workdays.add(day);
        default -> row.problem("kind", "is neither holiday nor workday: write one of them");
      }
    }
    if (holidays.isEmpty()) {
      problems.add("calendar_exceptions.csv: holds no holiday: write those of each year");
      holidays.add(0);
    }
    return new WorkingDays(holidays, workdays);
  }

  private static @Nullable LocalDate lastDay(CsvRow row, LocalDate from) {
    LocalDate to = row.optionalDate("effective_to");
    if (to != null && to.isBefore(from)) {
      row.problem("effective_to", "is before effective_from: write the last day in force");
    }
    return to;
  }

  private static void known(CsvRow row, String column, Collection<String> keys, String file) {
    row.text(column);
    row.known(column, keys, file);
  }

  private static <T> Map<String, T> keyed(
      List<CsvRow> rows, String column, BiFunction<CsvRow, String, T> make) {
    Map<String, T> made = new LinkedHashMap<>();
    for (CsvRow row : rows) {
      String key = row.text(column);
      if (made.put(key, make.apply(row, key)) != null) {
        row.problem(column, "is used twice: keys are unique");
      }
    }
    return made;
  }
}
