package anlan.dashboard.closing;

import anlan.core.closing.FrozenAssessment;
import anlan.core.closing.Part;
import anlan.dashboard.closing.ClosedVersions.ClosedVersion;
import anlan.dashboard.closing.Version.Manifest;
import anlan.dashboard.closing.Version.Standing;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads closed quarters, which never change once they are stored. */
public final class ClosedReader {
  private final Trino trino;

  public ClosedReader(Trino trino) {
    this.trino = trino;
  }

  /** The stored versions of a quarter, oldest first. */
  public List<Version> versions(String jurisdiction, String quarter) {
    Question question =
        new Question.Builder()
            .line("select * from marts.assessment_versions")
            .line("where jurisdiction = ? and quarter = ?", jurisdiction, quarter)
            .line("order by version")
            .build();
    return trino.ask(question, ClosedReader::version);
  }

  /** A page of the stored versions of all quarters of a jurisdiction. */
  public ClosedVersions versions(String jurisdiction, int page, int size) {
    Question question =
        new Question.Builder()
            .line("select * from marts.assessment_versions where jurisdiction = ?", jurisdiction)
            .line("order by version")
            .build();
    Map<String, List<Version>> quarters = new TreeMap<>(Comparator.reverseOrder());
    trino.ask(
        question,
        row ->
            quarters
                .computeIfAbsent(row.getString("quarter"), quarter -> new ArrayList<>())
                .add(version(row)));
    List<ClosedVersion> all = new ArrayList<>();
    quarters.forEach(
        (quarter, versions) ->
            versions.stream()
                .sorted(Comparator.comparing(Version::number).reversed())
                .forEach(
                    version ->
                        all.add(
                            new ClosedVersion(
                                quarter,
                                version.number(),
                                version.standing(),
                                Restatement.of(version, versions),
                                version.manifest()))));
    return new ClosedVersions(
        jurisdiction,
        all.size(),
        page,
        size,
        all.stream().skip((page - 1L) * size).limit(size).toList());
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getInt("version"),
        row.getString("attempt"),
        new Standing(
            row.getBoolean("is_result"),
            row.getString("step"),
            instant(row, "approved_at"),
            instant(row, "published_at")),
        new Manifest(
            row.getString("kind"),
            List.of(row.getString("schemes").split(",")),
            row.getLong("cut"),
            row.getString("cut_name"),
            row.getTimestamp("stamp").toInstant(),
            row.getObject("clock", LocalDate.class),
            row.getString("catalogue"),
            row.getString("code"),
            row.getString("csv_sha256"),
            row.getLong("results"),
            row.getLong("items"),
            row.getLong("deductions"),
            row.getTimestamp("taken_at").toInstant(),
            row.getString("actor"),
            row.getString("reasons").lines().toList()));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  /**
   * The rows of a version.
   *
   * @throws IllegalStateException if they no longer have the hash of the manifest
   */
  public FrozenAssessment read(String jurisdiction, String quarter, Version version) {
    Map<Part, List<List<String>>> rows = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      rows.put(part, rows(part, jurisdiction, quarter, version));
    }
    FrozenAssessment frozen = new FrozenAssessment(jurisdiction, quarter, version.number(), rows);
    String found = frozen.sha256();
    if (!found.equals(version.manifest().sha256())) {
      throw new IllegalStateException(
          "version %d of %s in %s was stored with hash %s and now has %s: who changed assessment.*?"
              .formatted(
                  version.number(), quarter, jurisdiction, version.manifest().sha256(), found));
    }
    return frozen;
  }

  private List<List<String>> rows(Part part, String jurisdiction, String quarter, Version version) {
    Question question =
        new Question.Builder()
            .line("select " + String.join(", ", part.names()))
            .line("from " + part.table())
            .line("where jurisdiction = ? and quarter = ?", jurisdiction, quarter)
            .line("and version = ? and attempt = ?", version.number(), version.attempt())
            .build();
    Map<String, String> known = new HashMap<>();
    return trino.ask(question, row -> values(part, row, known), version.manifest().rows(part) + 1);
  }

  /** The values of a row; equal ones are kept once, of units, items and towns there are few. */
  private static List<String> values(Part part, ResultSet row, Map<String, String> known)
      throws SQLException {
    List<String> values = new ArrayList<>(part.fields().size());
    for (int i = 1; i <= part.fields().size(); i++) {
      String value = Objects.toString(row.getString(i), "");
      values.add(known.computeIfAbsent(value, same -> same));
    }
    return values;
  }

  /** A page of a version's deductions. */
  public ClosedDeductions deductions(
      String jurisdiction, String quarter, Version version, ClosedDeductions.Search search) {
    long[] total = {0};
    List<List<String>> rows =
        trino.ask(
            deductionsQuestion(jurisdiction, quarter, version, search),
            row -> {
              total[0] = row.getLong("total");
              return values(Part.DEDUCTION, row, new HashMap<>());
            });
    FrozenAssessment page =
        new FrozenAssessment(jurisdiction, quarter, version.number(), Map.of(Part.DEDUCTION, rows));
    return new ClosedDeductions(
        jurisdiction,
        quarter,
        version.number(),
        version.manifest().sha256(),
        total[0],
        search.page(),
        search.size(),
        ClosedQuarter.objects(page, Part.DEDUCTION));
  }

  /** Orders as the CSV does: by all columns, and what is absent comes first. */
  static Question deductionsQuestion(
      String jurisdiction, String quarter, Version version, ClosedDeductions.Search search) {
    String unit = search.selection().unit();
    String units = search.selection().units();
    List<String> names = Part.DEDUCTION.names();
    Question.Builder question =
        new Question.Builder()
            .line("select %s, count(*) over () as total".formatted(String.join(", ", names)))
            .line("from " + Part.DEDUCTION.table())
            .line("where jurisdiction = ? and quarter = ?", jurisdiction, quarter)
            .line("and version = ? and attempt = ?", version.number(), version.attempt());
    if (!unit.isEmpty()) {
      question.line("and unit = ?", unit);
    }
    if (!search.item().isEmpty()) {
      question.line("and item = ?", search.item());
    }
    if (!units.isEmpty()) {
      question
          .line("and unit in (select unit from " + Part.RESULT.table())
          .line("  where jurisdiction = ? and quarter = ?", jurisdiction, quarter)
          .line("  and version = ? and attempt = ?", version.number(), version.attempt())
          .line("  and unit_kind = ?)", units);
    }
    return question
        .line("order by " + String.join(" nulls first, ", names) + " nulls first")
        .line("offset %d limit %d".formatted(search.offset(), search.size()))
        .build();
  }
}
