package anlan.warehouse.closing;

import anlan.core.closing.FrozenAssessment;
import anlan.core.closing.Part;
import anlan.warehouse.trino.Session;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A version as it lies in the tables. */
final class Stored {
  private Stored() {}

  static FrozenAssessment read(
      Session session, String jurisdiction, String quarter, int version, String attempt) {
    Map<Part, List<List<String>>> rows = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      rows.put(
          part,
          session.lines(
              part.table(),
              "select %s from %s where %s"
                  .formatted(
                      String.join(", ", part.names()),
                      part.table(),
                      Keys.of(jurisdiction, quarter, version, attempt))));
    }
    return new FrozenAssessment(jurisdiction, quarter, version, rows);
  }

  /** The row by which the version exists. */
  static void write(Session session, Manifest manifest) {
    Closing closing = manifest.closing();
    Insertion.into("assessment.versions")
        .text("jurisdiction", closing.jurisdiction())
        .text("quarter", closing.quarter())
        .number("version", closing.version())
        .text("attempt", manifest.attempt())
        .text("kind", closing.kind().name())
        .text("schemes", String.join(",", manifest.schemes()))
        .number("cut", manifest.moment().cut())
        .text("cut_name", closing.cutName())
        .as("stamp", manifest.moment().stampLiteral())
        .as("clock", "date '%s'".formatted(manifest.moment().clock()))
        .text("catalogue", manifest.catalogue())
        .text("code", closing.code())
        .text("csv_sha256", manifest.csvSha256())
        .number("results", manifest.results())
        .number("items", manifest.items())
        .number("deductions", manifest.deductions())
        .as("taken_at", "current_timestamp")
        .text("actor", closing.actor())
        .text("reasons", String.join("\n", manifest.reasons()))
        .run(session);
  }
}
