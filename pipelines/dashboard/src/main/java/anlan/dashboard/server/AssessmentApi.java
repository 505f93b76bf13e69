package anlan.dashboard.server;

import anlan.dashboard.assessment.DeductionPage;
import anlan.dashboard.assessment.DeductionReader;
import anlan.dashboard.assessment.DeductionSearch;
import anlan.dashboard.assessment.Frozen;
import anlan.dashboard.assessment.FrozenReader;
import anlan.dashboard.assessment.Gains;
import anlan.dashboard.assessment.GainsReader;
import anlan.dashboard.assessment.QuarterScope;
import anlan.dashboard.assessment.Ranking;
import anlan.dashboard.assessment.RankingReader;
import anlan.dashboard.assessment.ScoreSheets;
import anlan.dashboard.assessment.ScoreTrend;
import anlan.dashboard.assessment.ScoreTrendReader;
import anlan.dashboard.assessment.UnitItems;
import anlan.dashboard.assessment.UnitItemsReader;
import anlan.dashboard.assessment.UnitScope;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.trino.Trino;
import io.javalin.http.Context;
import java.util.List;

/**
 * The routes under /api/v1 about scores (考评得分): live, not approved, and beside them what was kept.
 */
final class AssessmentApi {
  private static final List<String> OF_QUARTER = List.of("jurisdiction", "units", "quarter");
  private static final List<String> OF_FROZEN =
      List.of("jurisdiction", "units", "quarter", "table");
  private static final List<String> OF_UNIT = List.of("jurisdiction", "units", "quarter", "unit");

  /** Those of a unit and of a list. */
  private static final List<String> OF_LIST =
      List.of("jurisdiction", "units", "quarter", "unit", "item", "page", "size");

  private final Replies replies;
  private final ReferenceReader catalogue;
  private final RankingReader ranking;
  private final FrozenReader frozen;
  private final UnitItemsReader items;
  private final ScoreTrendReader trend;
  private final DeductionReader deductions;
  private final GainsReader gains;

  AssessmentApi(Trino trino, ReferenceReader catalogue, Replies replies) {
    this.replies = replies;
    this.catalogue = catalogue;
    this.ranking = new RankingReader(trino);
    this.frozen = new FrozenReader(trino);
    this.items = new UnitItemsReader(trino);
    this.trend = new ScoreTrendReader(trino);
    this.deductions = new DeductionReader(trino);
    this.gains = new GainsReader(trino);
  }

  void addTo(Routes routes) {
    routes.get("/api/v1/scores", this::ranking);
    routes.get("/api/v1/scores/frozen", this::frozen);
    routes.get("/api/v1/scores/items", this::items);
    routes.get("/api/v1/scores/trend", this::trend);
    routes.get("/api/v1/scores/deductions", this::deductions);
    routes.get("/api/v1/scores/gains", this::gains);
  }

  private void ranking(Context context) {
    Parameters parameters = Parameters.ofTable(context.queryParamMap(), OF_QUARTER);
    Reference reference = catalogue.reference();
    QuarterScope scope = parameters.quarterScope(reference, replies.now());
    replies.table(
        context,
        parameters,
        cut -> {
          Ranking read = ranking.read(scope, reference, cut);
          return new Table(read.cut().number(), read, () -> ScoreSheets.ranking(read));
        });
  }

  private void frozen(Context context) {
    Parameters parameters = Parameters.ofTable(context.queryParamMap(), OF_FROZEN);
    Reference reference = catalogue.reference();
    QuarterScope scope = parameters.quarterScope(reference, replies.now());
    boolean asSteps =
        parameters.choice("table", "result", List.of("result", "steps")).equals("steps");
    replies.table(
        context,
        parameters,
        cut -> {
          Frozen read = frozen.read(scope, reference, cut);
          return new Table(
              read.cut(),
              read,
              () -> {
                Ranking known = ranking.read(scope, reference, cut);
                return asSteps
                    ? ScoreSheets.steps(read, known, reference)
                    : ScoreSheets.result(read, known);
              });
        });
  }

  private void items(Context context) {
    ofUnit(
        context,
        (scope, reference, cut) -> {
          UnitItems read = items.read(scope, reference, cut);
          return new Table(read.cut(), read, () -> ScoreSheets.items(read, scope, reference, cut));
        });
  }

  private void trend(Context context) {
    ofUnit(
        context,
        (scope, reference, cut) -> {
          ScoreTrend read = trend.read(scope, cut);
          return new Table(read.cut(), read, () -> ScoreSheets.trend(read, reference, cut));
        });
  }

  private void gains(Context context) {
    ofUnit(
        context,
        (scope, reference, cut) -> {
          Gains read = gains.read(scope, cut);
          return new Table(read.cut(), read, () -> ScoreSheets.gains(read, reference, cut));
        });
  }

  private void ofUnit(Context context, Reading<UnitScope> reading) {
    Parameters parameters = Parameters.ofTable(context.queryParamMap(), OF_UNIT);
    Reference reference = catalogue.reference();
    UnitScope scope = parameters.unitScope(reference, replies.now());
    replies.table(context, parameters, cut -> reading.read(scope, reference, cut));
  }

  private void deductions(Context context) {
    Parameters parameters = Parameters.ofTable(context.queryParamMap(), OF_LIST);
    Reference reference = catalogue.reference();
    UnitScope scope = parameters.unitScope(reference, replies.now());
    DeductionSearch search =
        new DeductionSearch(parameters.item(), parameters.page(), parameters.size());
    replies.table(
        context,
        parameters,
        cut -> {
          DeductionPage read = deductions.read(scope, search, reference, cut);
          return new Table(
              read.cut(), read, () -> ScoreSheets.deductions(read, scope, reference, cut));
        });
  }
}
