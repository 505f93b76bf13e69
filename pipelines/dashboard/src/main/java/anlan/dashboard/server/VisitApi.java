package anlan.dashboard.server;

import anlan.dashboard.coverage.Scope;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.reference.Rule;
import anlan.dashboard.trino.Trino;
import anlan.dashboard.visit.VisitPage;
import anlan.dashboard.visit.VisitReader;
import anlan.dashboard.visit.VisitSearch;
import anlan.dashboard.visit.VisitSheet;
import io.javalin.http.Context;

/** The route under /api/v1 about whom to visit next (待查清单), always in the running periods. */
final class VisitApi {
  private final Replies replies;
  private final ReferenceReader catalogue;
  private final VisitReader visits;

  VisitApi(Trino trino, ReferenceReader catalogue, Replies replies) {
    this.replies = replies;
    this.catalogue = catalogue;
    this.visits = new VisitReader(trino);
  }

  void addTo(Routes routes) {
    routes.get("/api/v1/visits", this::visits);
  }

  private void visits(Context context) {
    Parameters parameters =
        Parameters.ofTable(
            context.queryParamMap(),
            Parameters.names("jurisdiction", "visitor", "q", "page", "size"));
    Reference reference = catalogue.reference();
    Scope scope = parameters.scope(reference, replies.now());
    VisitSearch search =
        new VisitSearch(
            parameters.choice("visitor", "", Rule.VISITORS),
            parameters.text("q"),
            parameters.page(),
            parameters.size());
    replies.table(
        context,
        parameters,
        cut -> {
          VisitPage read = visits.read(scope, search, reference, cut);
          return new Table(read.cut().number(), read, () -> VisitSheet.of(read));
        });
  }
}
