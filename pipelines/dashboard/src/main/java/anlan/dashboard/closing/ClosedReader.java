package anlan.dashboard.closing;

import anlan.core.closing.FrozenAssessment;
import anlan.core.closing.Part;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    String found = FrozenAssessment.sha256(frozen.csv());
    if (!found.equals(version.manifest().sha256())) {
      throw new IllegalStateException(
          "version %d of %s in %s was stored with hash %s and now has %s: who changed assessment.*?"
              .formatted(
                  version.number(), quarter, jurisdiction, version.manifest().sha256(), found));
    }
    return frozen;
  }

  private List<List<String>> rows(Part part, String jurisdiction, String quarter, Version version) {
    int columns = part.fields().size();
    Question question =
        new Question.Builder()
            .line("select " + String.join(", ", part.names()))
            .line("from " + part.table())
            .line("where jurisdiction = ? and quarter = ?", jurisdiction, quarter)
            .line("and version = ? and attempt = ?", version.number(), version.attempt())
            .build();
    return trino.ask(
        question,
        row -> {
          List<String> values = new ArrayList<>(columns);
          for (int i = 1; i <= columns; i++) {
            values.add(Objects.toString(row.getString(i), ""));
          }
          return values;
        });
  }
}
