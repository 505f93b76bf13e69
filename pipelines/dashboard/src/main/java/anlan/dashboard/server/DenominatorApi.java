package anlan.dashboard.server;

import anlan.dashboard.coverage.Scope;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.denominator.Between;
import anlan.dashboard.denominator.ChangeReader;
import anlan.dashboard.denominator.ChangeSearch;
import anlan.dashboard.denominator.ChangeSheets;
import anlan.dashboard.denominator.ChangeTable;
import anlan.dashboard.denominator.ChangedPage;
import anlan.dashboard.denominator.Direction;
import anlan.dashboard.reference.Indicator;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.trino.Trino;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The routes under /api/v1 about what changed a denominator (底数变动). */
final class DenominatorApi {
  /** The journal is kept for so many months before the clock at least. */
  private static final int MONTHS_MAX = 24;

  private final Replies replies;
  private final ReferenceReader catalogue;
  private final ChangeReader changes;

  DenominatorApi(Trino trino, ReferenceReader catalogue, Replies replies) {
    this.replies = replies;
    this.catalogue = catalogue;
    this.changes = new ChangeReader(trino);
  }

  void addTo(Routes routes) {
    routes.get("/api/v1/denominator", this::table);
    routes.get("/api/v1/denominator/subjects", this::subjects);
  }

  private void table(Context context) {
    Parameters parameters =
        Parameters.ofTable(
            context.queryParamMap(),
            Parameters.names("jurisdiction", "period", "indicator", "since", "until"));
    Reference reference = catalogue.reference();
    Indicator indicator = parameters.indicator(reference);
    Cut now = replies.now();
    Scope scope = parameters.scope(reference, now);
    Between between = between(parameters, indicator, scope, now);
    replies.table(
        context,
        parameters,
        cut -> {
          ChangeTable read = changes.table(scope, indicator, between, reference, cut);
          return new Table(read.cut().number(), read, () -> ChangeSheets.table(read));
        });
  }

  private void subjects(Context context) {
    Parameters parameters =
        Parameters.ofTable(
            context.queryParamMap(),
            Parameters.names(
                "jurisdiction",
                "period",
                "indicator",
                "since",
                "until",
                "direction",
                "change_reason",
                "q",
                "page",
                "size"));
    Reference reference = catalogue.reference();
    Indicator indicator = parameters.indicator(reference);
    Cut now = replies.now();
    Scope scope = parameters.scope(reference, now);
    Between between = between(parameters, indicator, scope, now);
    ChangeSearch search =
        new ChangeSearch(
            Direction.named(parameters.choice("direction", "", Direction.names())),
            parameters.code("change_reason", reference),
            parameters.text("q"),
            parameters.page(),
            parameters.size());
    replies.table(
        context,
        parameters,
        cut -> {
          ChangedPage read = changes.subjects(scope, indicator, between, search, reference, cut);
          return new Table(
              read.cut(),
              read,
              () -> ChangeSheets.subjects(read, indicator, between, scope.words(reference), cut));
        });
  }

  /** The days that are given, or those of the period. */
  static Between between(Parameters parameters, Indicator indicator, Scope scope, Cut cut) {
    LocalDate oldest = cut.clock().minusMonths(MONTHS_MAX);
    LocalDate until = day(parameters, "until", oldest, cut.clock());
    LocalDate since = day(parameters, "since", oldest, until == null ? scope.asOf() : until);
    return Between.of(indicator, scope, since, until);
  }

  /** A day within bounds; null if none is given. */
  private static @Nullable LocalDate day(
      Parameters parameters, String name, LocalDate first, LocalDate last) {
    String text = parameters.text(name);
    if (text.isEmpty()) {
      return null;
    }
    LocalDate day = parse(text);
    if (day == null || day.isBefore(first) || day.isAfter(last)) {
      throw new BadParameter(name, text, "%s 至 %s 之间的日期".formatted(first, last));
    }
    return day;
  }

  private static @Nullable LocalDate parse(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
