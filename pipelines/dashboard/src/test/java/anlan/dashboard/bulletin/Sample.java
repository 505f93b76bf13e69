package anlan.dashboard.bulletin;

import anlan.core.scoring.UnitKind;
import anlan.dashboard.accident.Gdp;
import anlan.dashboard.accident.YearDeaths;
import anlan.dashboard.assessment.ItemResult;
import anlan.dashboard.assessment.Ranking;
import anlan.dashboard.assessment.Ranking.PeerGroup;
import anlan.dashboard.assessment.Score;
import anlan.dashboard.assessment.UnitItems;
import anlan.dashboard.assessment.Veto;
import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.GroupFigures;
import anlan.dashboard.coverage.IndicatorFigures;
import anlan.dashboard.coverage.Overview;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.coverage.Target;
import anlan.dashboard.coverage.Verdict;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.hazard.Ages;
import anlan.dashboard.hazard.Stock;
import anlan.dashboard.hazard.StockPage;
import anlan.dashboard.period.Span;
import anlan.dashboard.reference.Definition;
import anlan.dashboard.reference.Document;
import anlan.dashboard.reference.Scheme;
import anlan.dashboard.title.Progress;
import anlan.dashboard.title.Progress.Milestone;
import anlan.dashboard.title.ProgressPage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of a city with four districts: something is lacking everywhere. */
final class Sample {
  static final Cut CUT =
      new Cut(1204, Instant.parse("2023-09-18T08:20:03Z"), LocalDate.of(2023, 9, 18));
  private static final Source SOURCE = new Source("marts.some", "select 1");
  private static final Span QUARTER =
      new Span("2023Q3", "2023年第三季度", LocalDate.of(2023, 7, 1), LocalDate.of(2023, 9, 30), 92, 12);
  private static final Document S0 = new Document("S0", "济安发〔2023〕4号", "实施意见", "济南市安委会");

  private Sample() {}

  static Figures figures() {
    return new Figures(
        coverage(
            indicator(
                "C2", "抽查覆盖率", "IN_FORCE", new Target(1, 4), verdict(5, 33, "还差 4 家，距季末 12 天")),
            indicator("C3", "全覆盖率", "IN_FORCE", new Target(1, 1), verdict(8, 8, "已达到目标")),
            indicator("C9", "外地的指标", "REFERENCE", new Target(1, 1), verdict(0, 8, "还差 8 家"))),
        hazards(),
        deaths(9),
        titles(),
        ranking(),
        List.of(),
        Map.of("370103", items("370103")));
  }

  static Overview coverage(IndicatorFigures... indicators) {
    return new Overview(
        CUT,
        "370100",
        "济南市",
        QUARTER,
        CUT.clock(),
        true,
        "district",
        Map.of(),
        List.of(indicators),
        SOURCE);
  }

  static Verdict verdict(long numerator, long denominator, String words) {
    Figure figure = new Figure(numerator, denominator);
    return new Verdict(
        numerator,
        denominator,
        figure.rate(),
        figure.against(numerator == denominator ? new Target(1, 1) : new Target(1, 4)),
        0,
        words,
        null,
        new BigDecimal("-1.25"));
  }

  static IndicatorFigures indicator(
      String id, String name, String standing, @Nullable Target target, Verdict total) {
    return new IndicatorFigures(
        id,
        name,
        List.of(),
        S0,
        List.of(),
        standing,
        true,
        List.of(),
        "家",
        QUARTER,
        target,
        new Definition("", ""),
        total,
        List.of(
            new GroupFigures("370104", "槐荫区", verdict(1, 21, "还差 5 家")),
            new GroupFigures("370105", "天桥区", verdict(4, 12, "已达到目标"))));
  }

  static StockPage hazards() {
    Stock stock = new Stock(12, new Ages(3, 2, 1, 1), 5, 1, 0, 0, 2, 1, new Figure(2, 3), 0);
    return new StockPage(
        CUT,
        "370100",
        "济南市",
        QUARTER,
        "district",
        Map.of(),
        stock,
        List.of(
            new Stock.Group("370104", "槐荫区", stock),
            new Stock.Group(
                "370105",
                "天桥区",
                new Stock(1, new Ages(0, 0, 0, 0), 0, 0, 0, 0, 0, 0, new Figure(0, 0), 0))),
        SOURCE);
  }

  static YearDeaths deaths(long deaths) {
    YearDeaths.Area total =
        new YearDeaths.Area(
            "370100",
            "济南市",
            11,
            13,
            1,
            0,
            deaths,
            8,
            new YearDeaths.Ceiling(20, 14, false, false, "省安委会", true));
    return new YearDeaths(
        CUT.number(),
        2023,
        new YearDeaths.Allowance(
            2022,
            new Gdp(new BigDecimal("1000.50"), "最终核实", LocalDate.of(2023, 1, 20), "统计局", false),
            7,
            7 - deaths),
        total,
        List.of(
            new YearDeaths.Area(
                "370104",
                "槐荫区",
                5,
                4,
                1,
                0,
                5,
                2,
                new YearDeaths.Ceiling(4, 3, true, true, "市安委会", true))),
        SOURCE);
  }

  static ProgressPage titles() {
    return new ProgressPage(
        CUT,
        "370100",
        "济南市",
        S0,
        "IN_FORCE",
        List.of(
            target("A", "市级高危行业", 5, 5, 0),
            target("B", "区县级一般单位", 8, 2, 3),
            target("C", "镇街级九小场所", 9, 2, 4)),
        "",
        List.of(),
        SOURCE);
  }

  private static ProgressPage.Target target(
      String id, String name, long wanted, long valid, long gap) {
    return new ProgressPage.Target(
        id,
        name,
        "CITY",
        "市级",
        4,
        gap > 0 ? 2 : 0,
        new Progress(
            wanted,
            wanted,
            valid,
            List.of(new Milestone(LocalDate.of(2023, 6, 30), 100, valid + gap, gap, true))));
  }

  static Ranking ranking() {
    return new Ranking(
        CUT,
        "370100",
        "济南市",
        UnitKind.DISTRICT,
        List.of(UnitKind.DISTRICT),
        new Scheme(
            "DISTRICT_2023",
            UnitKind.DISTRICT,
            "370100",
            "季度考评",
            "S0",
            Map.of(),
            List.of(),
            Map.of()),
        QUARTER,
        CUT.clock(),
        true,
        List.of(),
        List.of(
            new PeerGroup(
                "城区",
                List.of(
                    score("370102", "历下区", 1, "95.1250", List.of()),
                    score("370103", "市中区", 2, "61.5", List.of()))),
            new PeerGroup(
                "县",
                List.of(
                    score("370124", "平阴县", 1, "90", List.of(new Veto("V1", "瞒报"))),
                    score("370126", "商河县", 2, "80", List.of())))),
        SOURCE);
  }

  static Score score(String unit, String name, int rank, String total, List<Veto> vetoes) {
    return new Score(
        unit,
        name,
        rank,
        new BigDecimal(total),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        new BigDecimal(total),
        vetoes.isEmpty() ? "GOOD" : "FAILED",
        vetoes.isEmpty() ? "良好" : "不合格",
        vetoes,
        List.of(),
        BigDecimal.ZERO,
        rank == 1 ? new BigDecimal("1.5") : null);
  }

  static UnitItems items(String unit) {
    return new UnitItems(
        CUT.number(),
        unit,
        List.of(
            new UnitItems.Group(
                "D2",
                "监督检查",
                BigDecimal.TEN,
                BigDecimal.TEN,
                BigDecimal.ONE,
                List.of(
                    item("D2.1", "抽查覆盖率", true, 1, 5, "3.2"),
                    item("D2.2", "全覆盖率", true, 5, 5, "0"),
                    item("D7.1", "专题研究", false, 1, 1, "4.25")))),
        SOURCE);
  }

  private static ItemResult item(
      String id, String name, boolean share, long numerator, long denominator, String lost) {
    return new ItemResult(
        id,
        name,
        "SCORED",
        "计分",
        share,
        1,
        numerator,
        denominator,
        null,
        "TO_TARGET(1)",
        "",
        BigDecimal.TEN,
        BigDecimal.TEN,
        BigDecimal.TEN.subtract(new BigDecimal(lost)),
        new BigDecimal(lost),
        List.of(),
        "");
  }
}
