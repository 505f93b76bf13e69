package anlan.dashboard.server;

import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.title.ProgressPage;
import anlan.dashboard.title.ProgressReader;
import anlan.dashboard.title.TitleList;
import anlan.dashboard.title.TitlePage;
import anlan.dashboard.title.TitleReader;
import anlan.dashboard.title.TitleScope;
import anlan.dashboard.title.TitleSearch;
import anlan.dashboard.title.TitleSheets;
import anlan.dashboard.trino.Trino;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;

/** The routes under /api/v1 about titles of model enterprises (标准化企业). */
final class TitleApi {
  private final Replies replies;
  private final ReferenceReader catalogue;
  private final ProgressReader progress;
  private final TitleReader titles;

  TitleApi(Trino trino, ReferenceReader catalogue, Replies replies) {
    this.replies = replies;
    this.catalogue = catalogue;
    this.progress = new ProgressReader(trino);
    this.titles = new TitleReader(trino);
  }

  void addTo(Routes routes) {
    routes.get("/api/v1/title-progress", this::progress);
    routes.get("/api/v1/titles", this::titles);
  }

  private void progress(Context context) {
    Parameters parameters =
        Parameters.ofTable(
            context.queryParamMap(),
            List.of("jurisdiction", "district", "town", "title_level", "target", "table"));
    Reference reference = catalogue.reference();
    TitleScope scope = scope(parameters, reference);
    boolean asUnits =
        parameters.choice("table", "targets", List.of("targets", "units")).equals("units");
    replies.table(
        context,
        parameters,
        cut -> {
          ProgressPage read = progress.read(scope, reference, cut);
          return new Table(
              read.cut().number(),
              read,
              () ->
                  asUnits
                      ? TitleSheets.units(read, scope.words(reference))
                      : TitleSheets.targets(read, scope.words(reference)));
        });
  }

  private void titles(Context context) {
    Parameters parameters =
        Parameters.ofTable(
            context.queryParamMap(),
            List.of(
                "jurisdiction",
                "district",
                "town",
                "title_level",
                "target",
                "list",
                "q",
                "page",
                "size"));
    Reference reference = catalogue.reference();
    TitleScope scope = scope(parameters, reference);
    TitleSearch search =
        new TitleSearch(
            listed(parameters), parameters.text("q"), parameters.page(), parameters.size());
    replies.table(
        context,
        parameters,
        cut -> {
          TitlePage read = titles.read(scope, search, reference, cut);
          return new Table(
              read.cut().number(),
              read,
              () -> TitleSheets.list(read, search.listed(), scope.words(reference)));
        });
  }

  private static TitleScope scope(Parameters parameters, Reference reference) {
    return new TitleScope(
        parameters.jurisdiction(reference),
        parameters.districtOrAll(reference),
        parameters.townOrAll(reference),
        parameters.code("title_level", reference),
        parameters.text("target"));
  }

  /** Which titles a list shows; those to be cancelled if not said. */
  private static TitleList listed(Parameters parameters) {
    String list =
        parameters.choice(
            "list",
            TitleList.TO_CANCEL.parameter(),
            Arrays.stream(TitleList.values()).map(TitleList::parameter).toList());
    return TitleList.named(list).orElseThrow();
  }
}
