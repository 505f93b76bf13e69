package anlan.dashboard.server;

import static anlan.dashboard.server.Samples.CUT;

import anlan.core.scoring.UnitKind;
import anlan.dashboard.accident.Accident;
import anlan.dashboard.accident.AccidentList;
import anlan.dashboard.accident.AccidentPage;
import anlan.dashboard.accident.AccidentSheets;
import anlan.dashboard.assessment.Ranking;
import anlan.dashboard.assessment.Ranking.PeerGroup;
import anlan.dashboard.assessment.Score;
import anlan.dashboard.assessment.ScoreSheets;
import anlan.dashboard.assessment.Veto;
import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.denominator.Between;
import anlan.dashboard.denominator.ChangeSheets;
import anlan.dashboard.denominator.ChangedPage;
import anlan.dashboard.denominator.ChangedPage.Changed;
import anlan.dashboard.denominator.Direction;
import anlan.dashboard.hazard.Ages;
import anlan.dashboard.hazard.HazardDimension;
import anlan.dashboard.hazard.HazardPage;
import anlan.dashboard.hazard.HazardSheets;
import anlan.dashboard.hazard.Listed;
import anlan.dashboard.hazard.Stock;
import anlan.dashboard.hazard.StockPage;
import anlan.dashboard.period.Span;
import anlan.dashboard.quality.FlagPage;
import anlan.dashboard.quality.FlagPage.Flag;
import anlan.dashboard.quality.QualityScope;
import anlan.dashboard.quality.QualitySheets;
import anlan.dashboard.quality.RulePage;
import anlan.dashboard.quality.RulePage.Found;
import anlan.dashboard.quality.RulePage.Place;
import anlan.dashboard.subject.UncoveredPage;
import anlan.dashboard.subject.UncoveredPage.Uncovered;
import anlan.dashboard.subject.UncoveredSheet;
import anlan.dashboard.title.Progress;
import anlan.dashboard.title.Progress.Milestone;
import anlan.dashboard.title.ProgressPage;
import anlan.dashboard.title.ProgressPage.Target;
import anlan.dashboard.title.ProgressPage.Unit;
import anlan.dashboard.title.Title;
import anlan.dashboard.title.TitleList;
import anlan.dashboard.title.TitlePage;
import anlan.dashboard.title.TitleSheets;
import anlan.dashboard.visit.Visit;
import anlan.dashboard.visit.Visit.Deed;
import anlan.dashboard.visit.VisitPage;
import anlan.dashboard.visit.VisitSheet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers with their sheets, each with a row that has everything and one that lacks what it may.
 */
final class ExportSamples {
  private static final LocalDate DAY = LocalDate.of(2023, 6, 1);
  static final Source SOURCE = new Source("marts.some", "select 1");
  private static final Span SPAN = new Span("2023Q3", "2023年第三季度", DAY, DAY, 92, 12);
  static final String SCOPE = "辖区：济南市";

  private ExportSamples() {}

  static Table hazards() {
    HazardPage.Item full =
        new HazardPage.Item(
            1,
            42,
            "=HYPERLINK(\"x\")",
            "消防",
            "通道,堆物\n两处",
            "MAJOR",
            "网格",
            "历城区",
            "全福街道",
            "应急局",
            DAY,
            DAY.plusDays(9),
            true,
            "OVERDUE",
            20L);
    HazardPage.Item bare =
        new HazardPage.Item(
            2, 43, "", "", "", "GENERAL", "", "", "", "", DAY, null, false, "SUSPENDED", null);
    HazardPage page = new HazardPage(1204, "open", 2, 1, 20, List.of(full, bare), SOURCE);
    return new Table(1204, page, () -> HazardSheets.list(page, Listed.OPEN, SCOPE, CUT));
  }

  static Table stock() {
    StockPage page =
        new StockPage(
            CUT,
            "370100",
            "济南市",
            SPAN,
            "origin",
            Map.of(),
            group("", "合计", 12).stock(),
            List.of(group("GRID", "网格", 7), group("REPORT", "举报", 5)),
            SOURCE);
    return new Table(1204, page, () -> HazardSheets.stock(page, HazardDimension.ORIGIN, SCOPE));
  }

  private static Stock.Group group(String key, String name, long open) {
    return new Stock.Group(
        key, name, new Stock(open, new Ages(1, 2, 0, 1), 3, 1, 0, 0, 1, 1, new Figure(1, open), 0));
  }

  static Table ranking() {
    Ranking ranking =
        new Ranking(
            CUT,
            "370100",
            "济南市",
            UnitKind.DISTRICT,
            List.of(UnitKind.DISTRICT),
            null,
            SPAN,
            CUT.clock(),
            true,
            List.of(),
            List.of(
                new PeerGroup(
                    "城区",
                    List.of(
                        score("历城区", new BigDecimal("-1.25"), List.of(new Veto("V1", "瞒报"))),
                        score("高新区", null, List.of())))),
            SOURCE);
    return new Table(1204, ranking, () -> ScoreSheets.ranking(ranking));
  }

  private static Score score(String name, @Nullable BigDecimal change, List<Veto> vetoes) {
    return new Score(
        name,
        name,
        1,
        new BigDecimal("88.5000"),
        new BigDecimal("1.5"),
        BigDecimal.ZERO,
        new BigDecimal("90.0000"),
        "EXCELLENT",
        "优秀",
        vetoes,
        List.of(),
        BigDecimal.ZERO,
        change);
  }

  static Table accidents() {
    AccidentPage page =
        new AccidentPage(
            1204,
            "year",
            2,
            1,
            20,
            List.of(accident(1, "一般事故", DAY.plusDays(30)), accident(2, null, null)),
            SOURCE);
    return new Table(1204, page, () -> AccidentSheets.list(page, AccidentList.YEAR, SCOPE, CUT));
  }

  private static Accident accident(
      long id, @Nullable String recordedGrade, @Nullable LocalDate concluded) {
    return new Accident(
        id,
        42L,
        "坍塌",
        Instant.parse("2023-05-10T01:30:00Z"),
        "历城区",
        "全福街道",
        "应急局",
        3,
        0,
        null,
        "LARGER",
        "较大事故",
        recordedGrade,
        false,
        null,
        true,
        null,
        null,
        new Accident.After(
            DAY.plusDays(60), concluded, concluded == null ? null : true, null, null, null, null));
  }

  static Table titles() {
    Title toCancel =
        new Title(
            1,
            42,
            "某厂",
            "区县级",
            "交通领域",
            "历城区",
            "全福街道",
            "应急局",
            DAY,
            Title.State.TO_CANCEL,
            null,
            null,
            11L,
            null,
            DAY.plusDays(30),
            79L);
    Title standing =
        new Title(
            2,
            43,
            "某店",
            "镇街级",
            "九小场所（购物）",
            "历城区",
            "全福街道",
            "应急局",
            DAY,
            Title.State.STANDING,
            null,
            null,
            null,
            null,
            null,
            null);
    TitlePage page =
        new TitlePage(CUT, Map.of("all", 2), "all", 2, 1, 20, List.of(toCancel, standing), SOURCE);
    return new Table(1204, page, () -> TitleSheets.list(page, TitleList.ALL, SCOPE));
  }

  static Table flags() {
    Flag full =
        new Flag(
            "B7",
            "整改期限早于发现日",
            "不计入受影响的指标",
            "inspection.hazard",
            "9",
            "deadline",
            "2023-01-20",
            42L,
            "某厂",
            9L,
            null,
            "历城区",
            "全福街道",
            DAY);
    Flag bare =
        new Flag(
            "B28",
            "地区生产总值与上季累计不合",
            "只标记，照常计入",
            "inspection.gdp",
            "3",
            "amount",
            null,
            null,
            "",
            null,
            null,
            "济南市",
            "",
            null);
    FlagPage page = new FlagPage(1204, 2, 1, 20, List.of(full, bare), SOURCE);
    QualityScope scope = new QualityScope("370100", List.of("370112"), "", "", "");
    return new Table(1204, page, () -> QualitySheets.flags(page, scope, SCOPE, CUT));
  }

  static Table uncovered() {
    Uncovered never =
        new Uncovered(42, "某厂", "历山路1号", "一般", "", "历城区", "全福街道", "应急局", "2023Q3", DAY, null);
    Uncovered once =
        new Uncovered(
            43, "某店", "", "九小场所", "购物", "历城区", "全福街道", "应急局", "2023Q3", null, DAY.plusDays(3));
    UncoveredPage page =
        new UncoveredPage(1204, "C4", SPAN, CUT.clock(), 2, 1, 20, List.of(never, once), SOURCE);
    return new Table(
        1204,
        page,
        () -> UncoveredSheet.of(page, Samples.REFERENCE.indicator("C4").orElseThrow(), SCOPE, CUT));
  }

  static Table denominatorChanges() {
    Changed in =
        new Changed(
            DAY, Direction.IN, "新增", "新开办", 42, "某店", "历山路1号", "九小", "历城区", "全福街道", "应急局", DAY);
    Changed out =
        new Changed(DAY, Direction.OUT, "减少", "属地变动", 43, "", "", "九小", "历城区", "全福街道", "应急局", null);
    ChangedPage page = new ChangedPage(1204, 2, 1, 20, List.of(in, out), SOURCE);
    Between between = new Between(DAY, DAY.plusDays(9), List.of("2023Q2"));
    return new Table(
        1204,
        page,
        () ->
            ChangeSheets.subjects(
                page, Samples.REFERENCE.indicator("C4").orElseThrow(), between, SCOPE, CUT));
  }

  static Table visits() {
    Visit never =
        new Visit(
            42,
            "某店",
            "历山路1号",
            "九小",
            "购物",
            "历城区",
            "全福街道",
            "应急局",
            List.of(new Deed("网格员检查", DAY, List.of("C4"))),
            "网格员检查（6月1日前）",
            DAY,
            0,
            null,
            2);
    Visit once =
        new Visit(43, "", "", "九小", "", "历城区", "全福街道", "应急局", List.of(), "", DAY, 0, DAY, 0);
    VisitPage page =
        new VisitPage(CUT, SCOPE, "", List.of(), 2, 1, 20, List.of(never, once), SOURCE);
    return new Table(1204, page, () -> VisitSheet.of(page));
  }

  static Table units() {
    Progress progress =
        new Progress(
            8,
            8,
            2,
            List.of(
                new Milestone(LocalDate.of(2023, 6, 30), 30, 3, 1, true),
                new Milestone(LocalDate.of(2023, 9, 30), 60, 5, 3, false)));
    ProgressPage page =
        new ProgressPage(
            CUT,
            "370100",
            "济南市",
            null,
            null,
            List.of(new Target("COUNTY_GENERAL", "区县级一般单位", "COUNTY", "区县级", 1, 1, progress)),
            "COUNTY_GENERAL",
            List.of(new Unit("370112", "历城区", "370112", "", progress)),
            SOURCE);
    return new Table(1204, page, () -> TitleSheets.units(page, SCOPE));
  }

  static Table rules() {
    RulePage page =
        new RulePage(
            CUT,
            3,
            List.of(
                new Found(
                    "B7",
                    "整改期限早于发现日",
                    "不计入受影响的指标",
                    "仍列为未整改",
                    "inspection.hazard",
                    2,
                    3,
                    List.of(new Place("370112", "历城区", 3)))),
            SOURCE);
    return new Table(1204, page, () -> QualitySheets.rules(page, SCOPE));
  }
}
