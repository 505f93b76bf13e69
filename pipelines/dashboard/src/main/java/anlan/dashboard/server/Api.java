package anlan.dashboard.server;

import anlan.dashboard.coverage.CoverageSheets;
import anlan.dashboard.coverage.Dimension;
import anlan.dashboard.coverage.Overview;
import anlan.dashboard.coverage.OverviewReader;
import anlan.dashboard.coverage.Scope;
import anlan.dashboard.coverage.Trend;
import anlan.dashboard.coverage.TrendReader;
import anlan.dashboard.cut.Answer;
import anlan.dashboard.reference.Indicator;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.subject.History;
import anlan.dashboard.subject.HistoryReader;
import anlan.dashboard.subject.Search;
import anlan.dashboard.subject.UncoveredPage;
import anlan.dashboard.subject.UncoveredReader;
import anlan.dashboard.subject.UncoveredSheet;
import anlan.dashboard.trino.Trino;
import anlan.dashboard.viewer.Sight;
import io.javalin.http.Context;
import java.util.List;

/** The routes under /api/v1 that all pages or the coverage of inspections need. */
final class Api {
  private final Replies replies;
  private final ReferenceReader catalogue;
  private final OverviewReader overview;
  private final TrendReader trend;
  private final UncoveredReader uncovered;
  private final HistoryReader history;
  private final boolean synthetic;
  private final Sight sight;

  Api(Trino trino, ReferenceReader catalogue, Replies replies, boolean synthetic, Sight sight) {
    this.replies = replies;
    this.catalogue = catalogue;
    this.overview = new OverviewReader(trino);
    this.trend = new TrendReader(trino);
    this.uncovered = new UncoveredReader(trino);
    this.history = new HistoryReader(trino);
    this.synthetic = synthetic;
    this.sight = sight;
  }

  void addTo(Routes routes) {
    routes.get("/api/v1/clock", this::clock);
    routes.get("/api/v1/catalogue", this::catalogue);
    routes.get("/api/v1/coverage", this::coverage);
    routes.get("/api/v1/coverage/trend", this::trend);
    routes.get("/api/v1/uncovered", this::uncovered);
    routes.get("/api/v1/subjects/{id}/history", this::history);
  }

  private void clock(Context context) {
    Parameters.of(context.queryParamMap(), List.of());
    replies.json(
        context,
        Json.write(
            new ClockAnswer(
                replies.newest(),
                synthetic,
                Door.viewer(context).name(),
                sight.words(catalogue.reference()),
                sight.isOperators())));
  }

  private void catalogue(Context context) {
    Parameters.of(context.queryParamMap(), List.of());
    replies.json(
        context, Json.write(CatalogueAnswer.of(catalogue.reference(), replies.now().clock())));
  }

  private void coverage(Context context) {
    Parameters parameters =
        Parameters.ofTable(
            context.queryParamMap(), Parameters.names("jurisdiction", "period", "by", "indicator"));
    Reference reference = catalogue.reference();
    Dimension by = parameters.by();
    Scope scope = parameters.scope(reference, replies.now());
    replies.table(
        context,
        parameters,
        cut -> {
          Overview read = overview.read(scope, by, reference, cut);
          return new Table(
              read.cut().number(),
              read,
              () ->
                  CoverageSheets.groups(
                      read, parameters.indicator(reference), by, scope.words(reference)));
        });
  }

  private void trend(Context context) {
    Parameters parameters =
        Parameters.ofTable(
            context.queryParamMap(), Parameters.names("jurisdiction", "period", "indicator"));
    Reference reference = catalogue.reference();
    Indicator indicator = parameters.indicator(reference);
    Scope scope = parameters.scope(reference, replies.now());
    replies.table(
        context,
        parameters,
        cut -> {
          Trend read = trend.read(scope, indicator, cut);
          return new Table(
              read.cut(),
              read,
              () -> CoverageSheets.trend(read, indicator, scope.words(reference), cut));
        });
  }

  private void uncovered(Context context) {
    Parameters parameters =
        Parameters.ofTable(
            context.queryParamMap(),
            Parameters.names("jurisdiction", "period", "indicator", "q", "page", "size"));
    Reference reference = catalogue.reference();
    Indicator indicator = parameters.indicator(reference);
    Scope scope = parameters.scope(reference, replies.now());
    Search search = new Search(parameters.text("q"), parameters.page(), parameters.size());
    replies.table(
        context,
        parameters,
        cut -> {
          UncoveredPage read = uncovered.read(scope, indicator, search, reference, cut);
          return new Table(
              read.cut(),
              read,
              () -> UncoveredSheet.of(read, indicator, scope.words(reference), cut));
        });
  }

  private void history(Context context) {
    Parameters parameters = Parameters.of(context.queryParamMap(), List.of());
    long id = Parameters.id(context.pathParam("id"), "监管对象编号（数字）");
    Reference reference = catalogue.reference();
    replies.answer(
        context,
        parameters,
        cut -> {
          History read = history.read(id, reference, cut);
          return new Answer(read.cut(), Json.write(read));
        });
  }
}
