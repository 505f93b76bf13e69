package anlan.dashboard.server;

import anlan.dashboard.quality.FlagPage;
import anlan.dashboard.quality.FlagReader;
import anlan.dashboard.quality.FlagSearch;
import anlan.dashboard.quality.QualityScope;
import anlan.dashboard.quality.QualitySheets;
import anlan.dashboard.quality.RejectedPage;
import anlan.dashboard.quality.RejectedReader;
import anlan.dashboard.quality.RulePage;
import anlan.dashboard.quality.RuleReader;
import anlan.dashboard.quality.UnitPage;
import anlan.dashboard.quality.UnitReader;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.trino.Trino;
import io.javalin.http.Context;
import java.util.List;

/** The routes under /api/v1 about the quality of the sources' rows (数据质量). */
final class QualityApi {
  private final Replies replies;
  private final ReferenceReader catalogue;
  private final UnitReader units;
  private final RuleReader rules;
  private final FlagReader flags;
  private final RejectedReader rejected;

  QualityApi(Trino trino, ReferenceReader catalogue, Replies replies) {
    this.replies = replies;
    this.catalogue = catalogue;
    this.units = new UnitReader(trino);
    this.rules = new RuleReader(trino);
    this.flags = new FlagReader(trino);
    this.rejected = new RejectedReader(trino);
  }

  void addTo(Routes routes) {
    routes.get("/api/v1/quality", this::units);
    routes.get("/api/v1/quality/rules", this::rules);
    routes.get("/api/v1/quality/flags", this::flags);
    routes.get("/api/v1/quality/rejected", this::rejected);
  }

  private void units(Context context) {
    ofArea(
        context,
        (scope, reference, cut) -> {
          UnitPage read = units.read(scope, reference, cut);
          return new Table(
              read.cut().number(), read, () -> QualitySheets.units(read, scope.words(reference)));
        });
  }

  private void rules(Context context) {
    ofArea(
        context,
        (scope, reference, cut) -> {
          RulePage read = rules.read(scope, reference, cut);
          return new Table(
              read.cut().number(), read, () -> QualitySheets.rules(read, scope.words(reference)));
        });
  }

  private void ofArea(Context context, Reading<QualityScope> reading) {
    Parameters parameters =
        Parameters.ofTable(context.queryParamMap(), List.of("jurisdiction", "district", "town"));
    Reference reference = catalogue.reference();
    QualityScope scope = scope(parameters, reference);
    replies.table(context, parameters, cut -> reading.read(scope, reference, cut));
  }

  private void flags(Context context) {
    Parameters parameters =
        Parameters.ofTable(
            context.queryParamMap(),
            List.of("jurisdiction", "district", "town", "rule", "q", "page", "size"));
    Reference reference = catalogue.reference();
    QualityScope scope = scope(parameters, reference);
    FlagSearch search = new FlagSearch(parameters.text("q"), parameters.page(), parameters.size());
    replies.table(
        context,
        parameters,
        cut -> {
          FlagPage read = flags.read(scope, search, reference, cut);
          return new Table(
              read.cut(),
              read,
              () -> QualitySheets.flags(read, scope, scope.words(reference), cut));
        });
  }

  private void rejected(Context context) {
    Parameters parameters = Parameters.ofTable(context.queryParamMap(), List.of());
    replies.table(
        context,
        parameters,
        cut -> {
          RejectedPage read = rejected.read(cut);
          return new Table(read.cut(), read, () -> QualitySheets.rejected(read, cut));
        });
  }

  private static QualityScope scope(Parameters parameters, Reference reference) {
    return QualityScope.of(
        parameters.jurisdiction(reference),
        parameters.districtOrAll(reference),
        parameters.townOrAll(reference),
        parameters.text("rule"),
        reference);
  }
}
