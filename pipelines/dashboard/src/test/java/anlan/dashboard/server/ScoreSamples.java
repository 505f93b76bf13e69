package anlan.dashboard.server;

import static anlan.dashboard.server.ExportSamples.SOURCE;
import static anlan.dashboard.server.Samples.CUT;

import anlan.core.calendar.Period;
import anlan.core.scoring.Grade;
import anlan.core.scoring.UnitKind;
import anlan.dashboard.assessment.DeductionPage;
import anlan.dashboard.assessment.DeductionPage.Deduction;
import anlan.dashboard.assessment.Gain;
import anlan.dashboard.assessment.Gains;
import anlan.dashboard.assessment.QuarterScope;
import anlan.dashboard.assessment.ScoreSheets;
import anlan.dashboard.assessment.UnitScope;
import anlan.dashboard.period.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Answers about the score of one unit, as small as they can be. */
final class ScoreSamples {
  private static final LocalDate DAY = LocalDate.of(2023, 9, 18);

  private ScoreSamples() {}

  static Table deductions() {
    Deduction hazard = new Deduction(42L, 9L, "某厂", "消防", "全福街道", "逾期未整改", DAY, 20L);
    Deduction own = new Deduction(null, null, "历城区", "月报", "", "未报送", null, null);
    DeductionPage page =
        new DeductionPage(1204, "370112", "D4.1", "按期整改率", 2, 1, 20, List.of(hazard, own), SOURCE);
    UnitScope scope =
        new UnitScope(
            new QuarterScope("370100", UnitKind.DISTRICT, Period.parse("2023Q3"), CUT.clock()),
            "370112");
    return new Table(1204, page, () -> ScoreSheets.deductions(page, scope, Samples.REFERENCE, CUT));
  }

  static Table gains() {
    Gain open =
        new Gain(
            "D2.2",
            "一般单位季度实地抽查率",
            "抽查本季尚未抽查的一般单位",
            37,
            "家",
            new BigDecimal("1.4400"),
            BigDecimal.ZERO,
            null);
    Gain barred =
        new Gain(
            "D4.4",
            "复查及时率",
            null,
            0,
            null,
            BigDecimal.ZERO,
            new BigDecimal("0.5000"),
            "复查已超过十个工作日");
    Gains gains =
        new Gains(
            1204,
            "370112",
            Span.of(Period.parse("2023Q3"), CUT.clock()),
            new BigDecimal("88.5600"),
            new BigDecimal("90.0000"),
            Grade.GOOD,
            Grade.EXCELLENT,
            new BigDecimal("1.9400"),
            List.of(open, barred),
            SOURCE);
    return new Table(1204, gains, () -> ScoreSheets.gains(gains, Samples.REFERENCE, CUT));
  }
}
