package anlan.dashboard.server;

import anlan.core.closing.FrozenAssessment;
import anlan.dashboard.closing.ClosedBook;
import anlan.dashboard.closing.ClosedDeductions;
import anlan.dashboard.closing.ClosedQuarter;
import anlan.dashboard.closing.ClosedReader;
import anlan.dashboard.closing.Restatement;
import anlan.dashboard.closing.Selection;
import anlan.dashboard.closing.Version;
import anlan.dashboard.export.Book;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.server.ClosedParameters.Form;
import anlan.dashboard.trino.Trino;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The pull of closed quarters (考评结果拉取) under /api/v1.
 *
 * <p>The CSV of a version is the same bytes for ever, and its ETag is their SHA-256; that of some
 * units is so too, and its ETag names them. JSON also says how far the version and later ones have
 * come, so its ETag names that too. A workbook says the same and holds the time it was made: it is
 * made anew each time.
 *
 * <p>A version is read whole, whatever is asked of it, because only the whole has the hash of the
 * manifest; it takes much memory, so one at a time. Pages of deductions are read by themselves.
 */
final class ClosedQuarterApi {
  private static final String QUARTER = "/api/v1/assessments/{quarter}";

  private final ReferenceReader catalogue;
  private final ClosedReader reader;
  private final Replies replies;

  ClosedQuarterApi(Trino trino, ReferenceReader catalogue, Replies replies) {
    this.catalogue = catalogue;
    this.reader = new ClosedReader(trino);
    this.replies = replies;
  }

  /**
   * What a request asks for.
   *
   * @param jurisdiction whose assessment
   * @param quarter such as 2023Q3
   * @param version the version that was chosen
   * @param restatedBy later versions
   */
  record Asked(
      String jurisdiction, String quarter, Version version, List<Restatement> restatedBy) {}

  void addTo(Routes routes) {
    routes.get("/api/v1/assessments", this::versions);
    routes.get(QUARTER, this::quarter);
    routes.get(QUARTER + "/deductions", this::deductions);
  }

  private void versions(Context context) {
    Parameters parameters =
        Parameters.of(context.queryParamMap(), List.of("jurisdiction", "page", "size"));
    String jurisdiction = ClosedParameters.assessor(parameters, catalogue.reference());
    replies.json(
        context, Json.write(reader.versions(jurisdiction, parameters.page(), parameters.size())));
  }

  private void quarter(Context context) {
    Parameters parameters =
        Parameters.of(
            context.queryParamMap(), List.of("jurisdiction", "version", "units", "unit", "format"));
    Selection selection = ClosedParameters.selection(parameters);
    Form form = ClosedParameters.form(parameters, context.header("Accept"));
    Asked asked = asked(context, parameters);
    String etag = etag(asked, selection, form);
    if (form != Form.XLSX && etag.equals(context.header("If-None-Match"))) {
      tell(context, asked, etag);
      context.header("Vary", "Accept").status(304);
      return;
    }
    replies.inTurn(
        () -> {
          FrozenAssessment whole =
              reader.read(asked.jurisdiction(), asked.quarter(), asked.version());
          ClosedParameters.check(selection, selection.candidates(whole));
          tell(context, asked, etag);
          context.header("Vary", "Accept");
          write(context, asked, selection, selection.of(whole), form);
        });
  }

  private void deductions(Context context) {
    Parameters parameters =
        Parameters.of(
            context.queryParamMap(),
            List.of("jurisdiction", "version", "units", "unit", "item", "page", "size"));
    ClosedDeductions.Search search =
        new ClosedDeductions.Search(
            ClosedParameters.selection(parameters),
            ClosedParameters.item(parameters),
            parameters.page(),
            ClosedParameters.size(parameters));
    Asked asked = asked(context, parameters);
    String etag = "\"" + asked.version().manifest().sha256() + search.mark() + "\"";
    if (etag.equals(context.header("If-None-Match"))) {
      tell(context, asked, etag);
      context.status(304);
      return;
    }
    ClosedDeductions page =
        reader.deductions(asked.jurisdiction(), asked.quarter(), asked.version(), search);
    tell(context, asked, etag);
    replies.json(context, Json.write(page));
  }

  private Asked asked(Context context, Parameters parameters) {
    String quarter = ClosedParameters.quarter(context.pathParam("quarter"));
    int number = ClosedParameters.version(parameters);
    String jurisdiction = ClosedParameters.assessor(parameters, catalogue.reference());
    List<Version> versions = reader.versions(jurisdiction, quarter);
    Version version = chosen(versions, quarter, number);
    return new Asked(jurisdiction, quarter, version, Restatement.of(version, versions));
  }

  /** Headers of an answer; not before there is one, so that an error has no tag. */
  private static void tell(Context context, Asked asked, String etag) {
    Version version = asked.version();
    context
        .header("ETag", etag)
        .header("Assessment-Version", Integer.toString(version.number()))
        .header("Assessment-Step", version.standing().step())
        .header("Assessment-Is-Result", Boolean.toString(version.standing().isResult()))
        .header("Assessment-Sha256", version.manifest().sha256());
    asked.restatedBy().stream()
        .findFirst()
        .ifPresent(
            next ->
                context.header(
                    "Link",
                    "</api/v1/assessments/%s?jurisdiction=%s&version=%d>; rel=\"successor-version\""
                        .formatted(asked.quarter(), asked.jurisdiction(), next.version())));
  }

  private void write(
      Context context, Asked asked, Selection selection, FrozenAssessment frozen, Form form) {
    Version version = asked.version();
    switch (form) {
      case JSON ->
          replies.json(context, Json.write(ClosedQuarter.of(frozen, version, asked.restatedBy())));
      case CSV -> {
        attach(context, asked, form);
        context.contentType("text/csv; charset=utf-8; header=present").result(frozen.csv());
      }
      case XLSX -> {
        Reference reference = catalogue.reference();
        attach(context, asked, form);
        context
            .contentType(Book.CONTENT_TYPE)
            .result(
                ClosedBook.of(frozen, version, asked.restatedBy(), selection, reference).xlsx());
      }
    }
  }

  private static void attach(Context context, Asked asked, Form form) {
    context.header(
        "Content-Disposition",
        "attachment; filename=\"assessment-%s-%s-v%d.%s\""
            .formatted(
                asked.jurisdiction(), asked.quarter(), asked.version().number(), form.parameter()));
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

  static String etag(Asked asked, Selection selection, Form form) {
    String frozen = asked.version().manifest().sha256() + selection.mark();
    String standing =
        asked.version().standing().mark()
            + asked.restatedBy().stream()
                .map(later -> "-%d-%s".formatted(later.version(), later.standing().mark()))
                .collect(Collectors.joining());
    return switch (form) {
      case CSV -> "\"" + frozen + "\"";
      case JSON -> "\"%s-%s\"".formatted(frozen, standing);
      case XLSX -> "W/\"%s-%s-xlsx\"".formatted(frozen, standing);
    };
  }
}
