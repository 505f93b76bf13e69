package anlan.dashboard.server;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.dashboard.assessment.QuarterScope;
import anlan.dashboard.bulletin.BulletinKind;
import anlan.dashboard.bulletin.BulletinReader;
import anlan.dashboard.hazard.HazardScope;
import anlan.dashboard.hazard.HazardSearch;
import anlan.dashboard.hazard.Listed;
import anlan.dashboard.hazard.SupervisedList;
import anlan.dashboard.hazard.SupervisedReader;
import anlan.dashboard.hazard.SupervisionOrder;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.trino.Trino;
import anlan.dashboard.viewer.Sight;
import anlan.dashboard.word.Paper;
import io.javalin.http.Context;
import java.util.List;

/** The routes under /api/v1 that give official documents (公文) for Word. */
final class DocumentApi {
  private static final String SYNTHETIC = "合成数据：单位与数字均由演示系统生成，并非真实，不得作为公文使用";

  private final Replies replies;
  private final ReferenceReader catalogue;
  private final SupervisedReader overdue;
  private final BulletinReader bulletins;
  private final boolean synthetic;
  private final Sight sight;

  DocumentApi(
      Trino trino, ReferenceReader catalogue, Replies replies, boolean synthetic, Sight sight) {
    this.replies = replies;
    this.catalogue = catalogue;
    this.overdue = new SupervisedReader(trino);
    this.bulletins = new BulletinReader(trino);
    this.synthetic = synthetic;
    this.sight = sight;
  }

  void addTo(Routes routes) {
    routes.get("/api/v1/hazards/{id}/supervision", this::order);
    routes.get("/api/v1/hazards/supervision", this::orders);
    routes.get("/api/v1/bulletins/{kind}", this::bulletin);
  }

  private void order(Context context) {
    Parameters.of(context.queryParamMap(), List.of());
    long id = Parameters.id(context.pathParam("id"), "隐患编号（数字）");
    Reference reference = catalogue.reference();
    replies.document(
        context, cut -> orders(overdue.read(id, reference, cut), "隐患 %d 没有逾期".formatted(id)));
  }

  private void orders(Context context) {
    Parameters parameters =
        Parameters.of(context.queryParamMap(), Parameters.hazardNames("jurisdiction", "age", "q"));
    Reference reference = catalogue.reference();
    HazardScope scope = parameters.hazards(reference);
    HazardSearch search =
        new HazardSearch(
            Listed.OVERDUE, parameters.age(), parameters.text("q"), 1, SupervisedList.ROWS_MAX);
    replies.document(
        context, cut -> orders(overdue.read(scope, search, reference, cut), "没有逾期的隐患"));
  }

  private Paper orders(SupervisedList list, String ifNone) {
    if (list.rows().isEmpty()) {
      throw new NotThere("%s（业务时钟 %s），不出督办单".formatted(ifNone, list.cut().clock()));
    }
    return marked(SupervisionOrder.of(list));
  }

  private void bulletin(Context context) {
    String asked = context.pathParam("kind");
    BulletinKind kind =
        BulletinKind.named(asked)
            .orElseThrow(
                () -> new BadParameter("kind", asked, String.join("、", BulletinKind.names())));
    Parameters parameters =
        Parameters.of(context.queryParamMap(), List.of("jurisdiction", "units", "quarter"));
    Reference reference = catalogue.reference();
    QuarterScope scope = parameters.quarterScope(reference, replies.now());
    if (kind == BulletinKind.WEEK && !scope.quarter().equals(running())) {
      throw new BadParameter("quarter", scope.quarter().label(), "周调度只出进行中的季度");
    }
    replies.document(context, cut -> seen(bulletins.read(kind, scope, reference, cut), reference));
  }

  private Period running() {
    return PeriodKind.QUARTER.containing(Math.toIntExact(replies.now().clock().toEpochDay()));
  }

  /** Whoever sees only some districts must not circulate their figures as those of all. */
  private Paper seen(Paper paper, Reference reference) {
    return marked(
        sight.isOfDistricts()
            ? paper.marked("本件只含%s可见的数据，不是全辖区的情况".formatted(sight.words(reference)))
            : paper);
  }

  private Paper marked(Paper paper) {
    return synthetic ? paper.marked(SYNTHETIC) : paper;
  }
}
