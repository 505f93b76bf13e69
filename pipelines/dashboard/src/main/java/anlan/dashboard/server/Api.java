package anlan.dashboard.server;

import anlan.dashboard.coverage.Dimension;
import anlan.dashboard.coverage.Overview;
import anlan.dashboard.coverage.OverviewReader;
import anlan.dashboard.coverage.Scope;
import anlan.dashboard.coverage.Trend;
import anlan.dashboard.coverage.TrendReader;
import anlan.dashboard.cut.Answer;
import anlan.dashboard.cut.Answers;
import anlan.dashboard.cut.CityClock;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Indicator;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.subject.History;
import anlan.dashboard.subject.HistoryReader;
import anlan.dashboard.subject.Search;
import anlan.dashboard.subject.UncoveredPage;
import anlan.dashboard.subject.UncoveredReader;
import anlan.dashboard.trino.Trino;
import anlan.dashboard.trino.Unavailable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;

/** The routes under /api/v1. */
final class Api {
  private static final int PAGE_MAX = 10_000;
  private static final int SIZE_MAX = 200;
  private static final int SIZE = 20;

  private final CityClock clock;
  private final Answers answers = new Answers();
  private final ReferenceReader catalogue;
  private final OverviewReader overview;
  private final TrendReader trend;
  private final UncoveredReader uncovered;
  private final HistoryReader history;
  private final boolean synthetic;

  Api(Trino trino, boolean synthetic) {
    this.clock = new CityClock(trino);
    this.catalogue = new ReferenceReader(trino);
    this.overview = new OverviewReader(trino);
    this.trend = new TrendReader(trino);
    this.uncovered = new UncoveredReader(trino);
    this.history = new HistoryReader(trino);
    this.synthetic = synthetic;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/api/v1/clock", this::clock);
    routes.get("/api/v1/catalogue", this::catalogue);
    routes.get("/api/v1/coverage", this::coverage);
    routes.get("/api/v1/coverage/trend", this::trend);
    routes.get("/api/v1/uncovered", this::uncovered);
    routes.get("/api/v1/subjects/{id}/history", this::history);
  }

  private void clock(Context context) {
    Parameters.of(context.queryParamMap(), List.of());
    json(context, Json.write(new ClockAnswer(clock.newest(), synthetic)));
  }

  private void catalogue(Context context) {
    Parameters.of(context.queryParamMap(), List.of());
    json(context, Json.write(CatalogueAnswer.of(catalogue.reference(), now().clock())));
  }

  private void coverage(Context context) {
    Parameters parameters =
        Parameters.of(context.queryParamMap(), Parameters.names("jurisdiction", "period", "by"));
    Reference reference = catalogue.reference();
    Dimension by = parameters.by();
    Scope scope = parameters.scope(reference, now());
    answer(
        context,
        parameters,
        cut -> {
          Overview read = overview.read(scope, by, reference, cut);
          return new Answer(read.cut().number(), Json.write(read));
        });
  }

  private void trend(Context context) {
    Parameters parameters =
        Parameters.of(
            context.queryParamMap(), Parameters.names("jurisdiction", "period", "indicator"));
    Reference reference = catalogue.reference();
    Indicator indicator = parameters.indicator(reference);
    Scope scope = parameters.scope(reference, now());
    answer(
        context,
        parameters,
        cut -> {
          Trend read = trend.read(scope, indicator, cut);
          return new Answer(read.cut(), Json.write(read));
        });
  }

  private void uncovered(Context context) {
    Parameters parameters =
        Parameters.of(
            context.queryParamMap(),
            Parameters.names("jurisdiction", "period", "indicator", "q", "page", "size"));
    Reference reference = catalogue.reference();
    Indicator indicator = parameters.indicator(reference);
    Scope scope = parameters.scope(reference, now());
    Search search =
        new Search(
            parameters.text("q"),
            parameters.number("page", 1, 1, PAGE_MAX),
            parameters.number("size", SIZE, 1, SIZE_MAX));
    answer(
        context,
        parameters,
        cut -> {
          UncoveredPage read = uncovered.read(scope, indicator, search, reference, cut);
          return new Answer(read.cut(), Json.write(read));
        });
  }

  private void history(Context context) {
    Parameters parameters = Parameters.of(context.queryParamMap(), List.of());
    String id = context.pathParam("id");
    if (!id.matches("\\d{1,18}")) {
      throw new BadParameter("id", id, "监管对象编号（数字）");
    }
    Reference reference = catalogue.reference();
    answer(
        context,
        parameters,
        cut -> {
          History read = history.read(Long.parseLong(id), reference, cut);
          return new Answer(read.cut(), Json.write(read));
        });
  }

  /** The newest cut, or while Trino is down the last that was seen, for the kept answers. */
  private Cut now() {
    try {
      return clock.newest();
    } catch (Unavailable e) {
      return clock.lastSeen().orElseThrow(() -> e);
    }
  }

  private void answer(Context context, Parameters parameters, Function<Cut, Answer> ask) {
    String question = context.path() + parameters;
    Answer answer;
    try {
      Cut cut = clock.newest();
      answer = answers.get(question, cut.number(), () -> ask.apply(cut));
    } catch (Unavailable e) {
      answer = answers.old(question).orElseThrow(() -> e);
    }
    String etag = "\"" + answer.cut() + "\"";
    context.header("ETag", etag);
    if (etag.equals(context.header("If-None-Match"))) {
      context.status(304);
    } else {
      json(context, answer.json());
    }
  }

  private static void json(Context context, byte[] body) {
    context.contentType("application/json; charset=utf-8").result(body);
  }
}
