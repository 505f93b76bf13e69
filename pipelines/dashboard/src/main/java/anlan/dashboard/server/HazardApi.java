package anlan.dashboard.server;

import anlan.dashboard.cut.Answer;
import anlan.dashboard.hazard.HazardDimension;
import anlan.dashboard.hazard.HazardHistory;
import anlan.dashboard.hazard.HazardHistoryReader;
import anlan.dashboard.hazard.HazardPage;
import anlan.dashboard.hazard.HazardPageReader;
import anlan.dashboard.hazard.HazardScope;
import anlan.dashboard.hazard.HazardSearch;
import anlan.dashboard.hazard.HazardSheets;
import anlan.dashboard.hazard.MajorPage;
import anlan.dashboard.hazard.MajorReader;
import anlan.dashboard.hazard.MajorSearch;
import anlan.dashboard.hazard.MajorSheets;
import anlan.dashboard.hazard.OverdueTrend;
import anlan.dashboard.hazard.OverdueTrendReader;
import anlan.dashboard.hazard.StockPage;
import anlan.dashboard.hazard.StockReader;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.trino.Trino;
import io.javalin.http.Context;
import java.util.List;

/** The routes under /api/v1 about hazards (隐患). */
final class HazardApi {
  private final Replies replies;
  private final ReferenceReader catalogue;
  private final StockReader stock;
  private final OverdueTrendReader trend;
  private final HazardPageReader list;
  private final HazardHistoryReader history;
  private final MajorReader major;

  HazardApi(Trino trino, ReferenceReader catalogue, Replies replies) {
    this.replies = replies;
    this.catalogue = catalogue;
    this.stock = new StockReader(trino);
    this.trend = new OverdueTrendReader(trino);
    this.list = new HazardPageReader(trino);
    this.history = new HazardHistoryReader(trino);
    this.major = new MajorReader(trino);
  }

  void addTo(Routes routes) {
    routes.get("/api/v1/hazards", this::list);
    routes.get("/api/v1/hazards/{id}/history", this::history);
    routes.get("/api/v1/hazard-stock", this::stock);
    routes.get("/api/v1/hazard-stock/trend", this::trend);
    routes.get("/api/v1/major-hazards", this::major);
  }

  private void stock(Context context) {
    Parameters parameters =
        Parameters.ofTable(context.queryParamMap(), Parameters.hazardNames("jurisdiction", "by"));
    Reference reference = catalogue.reference();
    HazardScope scope = parameters.hazards(reference);
    HazardDimension by = parameters.hazardsBy();
    replies.table(
        context,
        parameters,
        cut -> {
          StockPage read = stock.read(scope, by, reference, cut);
          return new Table(
              read.cut().number(),
              read,
              () -> HazardSheets.stock(read, by, scope.words(reference)));
        });
  }

  private void trend(Context context) {
    Parameters parameters =
        Parameters.ofTable(context.queryParamMap(), Parameters.hazardNames("jurisdiction"));
    Reference reference = catalogue.reference();
    HazardScope scope = parameters.hazards(reference);
    replies.table(
        context,
        parameters,
        cut -> {
          OverdueTrend read = trend.read(scope, cut);
          return new Table(
              read.cut(), read, () -> HazardSheets.trend(read, scope.words(reference), cut));
        });
  }

  private void list(Context context) {
    Parameters parameters =
        Parameters.ofTable(
            context.queryParamMap(),
            Parameters.hazardNames("jurisdiction", "list", "age", "q", "page", "size"));
    Reference reference = catalogue.reference();
    HazardScope scope = parameters.hazards(reference);
    HazardSearch search =
        new HazardSearch(
            parameters.listed(),
            parameters.age(),
            parameters.text("q"),
            parameters.page(),
            parameters.size());
    replies.table(
        context,
        parameters,
        cut -> {
          HazardPage read = list.read(scope, search, reference, cut);
          return new Table(
              read.cut(),
              read,
              () -> HazardSheets.list(read, search.listed(), scope.words(reference), cut));
        });
  }

  private void history(Context context) {
    Parameters parameters = Parameters.of(context.queryParamMap(), List.of());
    long id = Parameters.id(context.pathParam("id"), "隐患编号（数字）");
    Reference reference = catalogue.reference();
    replies.answer(
        context,
        parameters,
        cut -> {
          HazardHistory read = history.read(id, reference, cut);
          return new Answer(read.cut(), Json.write(read));
        });
  }

  private void major(Context context) {
    Parameters parameters =
        Parameters.ofTable(
            context.queryParamMap(),
            Parameters.hazardNames("jurisdiction", "list", "page", "size", "table"));
    Reference reference = catalogue.reference();
    HazardScope scope = parameters.hazards(reference);
    MajorSearch search =
        new MajorSearch(parameters.majorList(), parameters.page(), parameters.size());
    boolean asForm = parameters.choice("table", "list", List.of("list", "form")).equals("form");
    replies.table(
        context,
        parameters,
        cut -> {
          MajorPage read = major.read(scope, search, reference, cut);
          return new Table(
              read.cut().number(),
              read,
              () ->
                  asForm
                      ? MajorSheets.form(read, scope.words(reference))
                      : MajorSheets.list(read, search.listed(), scope.words(reference)));
        });
  }
}
