package anlan.dashboard.server;

import anlan.core.closing.FrozenAssessment;
import anlan.dashboard.closing.ClosedQuarter;
import anlan.dashboard.closing.ClosedReader;
import anlan.dashboard.closing.Version;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.trino.Trino;
import io.javalin.http.Context;
import java.util.List;

/**
 * The pull of closed quarters (考评结果拉取) under /api/v1.
 *
 * <p>The CSV of a version is the same bytes for ever, and its ETag is their SHA-256. JSON also says
 * how far the version has come, so its ETag names that too.
 */
final class ClosedQuarterApi {
  private static final String CSV = "csv";
  private static final String JSON = "json";

  private final ReferenceReader catalogue;
  private final ClosedReader reader;

  ClosedQuarterApi(Trino trino, ReferenceReader catalogue) {
    this.catalogue = catalogue;
    this.reader = new ClosedReader(trino);
  }

  void addTo(Routes routes) {
    routes.get("/api/v1/assessments/{quarter}", this::quarter);
  }

  private void quarter(Context context) {
    Parameters parameters =
        Parameters.of(context.queryParamMap(), List.of("jurisdiction", "version", "format"));
    String quarter = Parameters.quarter(context.pathParam("quarter"));
    String jurisdiction = parameters.assessor(catalogue.reference());
    boolean asCsv = isCsv(context, parameters);
    Version version = chosen(reader.versions(jurisdiction, quarter), quarter, parameters.version());
    String etag = etag(version, asCsv);
    context
        .header("ETag", etag)
        .header("Vary", "Accept")
        .header("Assessment-Version", Integer.toString(version.number()))
        .header("Assessment-Step", version.standing().step())
        .header("Assessment-Is-Result", Boolean.toString(version.standing().isResult()));
    if (etag.equals(context.header("If-None-Match"))) {
      context.status(304);
      return;
    }
    FrozenAssessment frozen = reader.read(jurisdiction, quarter, version);
    if (asCsv) {
      context
          .header(
              "Content-Disposition",
              "attachment; filename=\"assessment-%s-%s-v%d.csv\""
                  .formatted(jurisdiction, quarter, version.number()))
          .contentType("text/csv; charset=utf-8; header=present")
          .result(frozen.csv());
    } else {
      context
          .contentType("application/json; charset=utf-8")
          .result(Json.write(ClosedQuarter.of(frozen, version)));
    }
  }

  private static boolean isCsv(Context context, Parameters parameters) {
    String accepted = context.header("Accept");
    boolean prefersCsv = accepted != null && accepted.contains("text/csv");
    return parameters.choice("format", prefersCsv ? CSV : JSON, List.of(JSON, CSV)).equals(CSV);
  }

  /** The version that is asked for; of 0, the one that is the quarter's result. */
  static Version chosen(List<Version> versions, String quarter, int asked) {
    if (versions.isEmpty()) {
      throw new NotThere("%s 尚未封账".formatted(quarter));
    }
    return versions.stream()
        .filter(version -> asked == 0 ? version.standing().isResult() : version.number() == asked)
        .findFirst()
        .orElseThrow(
            () ->
                new NotThere(
                    "%s %s；已固化的版本：%s"
                        .formatted(
                            quarter,
                            asked == 0 ? "尚无审定的版本，可用 version 指定未审定的版本" : "没有版本 " + asked,
                            versions.stream().map(Version::number).toList())));
  }

  static String etag(Version version, boolean asCsv) {
    String hash = version.manifest().sha256();
    return asCsv
        ? "\"" + hash + "\""
        : "\"%s-%s%s\""
            .formatted(
                hash, version.standing().step(), version.standing().isResult() ? "-RESULT" : "");
  }
}
