package anlan.dashboard.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.calendar.Period;
import anlan.core.scoring.UnitKind;
import anlan.dashboard.reference.DeductionRule;
import anlan.dashboard.reference.Scheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssessmentQuestionTest {
  private static final QuarterScope QUARTER =
      new QuarterScope(
          "370100", UnitKind.DISTRICT, Period.parse("2023Q3"), LocalDate.of(2023, 9, 18));
  private static final UnitScope UNIT = new UnitScope(QUARTER, "370112");

  @Test
  void items_trend_and_deductions_are_of_one_unit_and_quarter() {
    String narrowed = "  and s.unit = '370112' and s.quarter = '2023Q3'\n";
    assertThat(UnitItemsReader.question(UNIT).readable()).contains(narrowed);
    assertThat(ScoreTrendReader.question(UNIT).readable()).contains(narrowed);
    assertThat(GainsReader.question(UNIT).readable()).contains(narrowed);
    assertThat(deductions("D4.1", new DeductionRule("HAZARD", null, null)))
        .contains("where s.item = 'D4.1'\n" + narrowed + "  and s.kind = 'HAZARD'\norder by")
        .endsWith("offset 40 limit 20");
  }

  @Test
  void subjects_are_asked_for_by_the_indicator_and_periods_of_the_item() {
    assertThat(deductions("D2.1", new DeductionRule("SUBJECT", "C1", "HALF_YEAR")))
        .contains("and s.kind = 'SUBJECT'\n  and s.indicator = 'C1'\n  and s.period in ('2023H2')");
    assertThat(deductions("D3.1", new DeductionRule("SUBJECT", "C9", "MONTH")))
        .contains("and s.period in ('2023-07', '2023-08', '2023-09')");
  }

  @Test
  void an_item_without_a_rule_lists_nothing() {
    assertThat(deductions("D4.4", null)).contains("and s.kind = ''");
  }

  @Test
  void the_result_is_the_newest_approved_version_and_the_steps_are_of_all() {
    assertThat(FrozenReader.results(QUARTER).readable())
        .contains("where s.jurisdiction = '370100' and s.quarter = '2023Q3'\n")
        .contains("  and s.unit_kind = 'DISTRICT' and s.is_result\n");
    assertThat(FrozenReader.steps(QUARTER).readable())
        .contains("where jurisdiction = '370100' and quarter = '2023Q3'\norder by taken_at");
  }

  private static String deductions(String item, @Nullable DeductionRule rule) {
    return DeductionReader.question(UNIT, new DeductionSearch(item, 3, 20), rule).readable();
  }

  @Test
  void the_ranking_asks_for_all_quarters_of_the_jurisdiction() {
    assertThat(RankingReader.question(QUARTER, List.of()).readable())
        .contains(
            "where s.unit_kind = 'DISTRICT'\n  and s.jurisdiction in ('370100')\norder by s.quarter")
        .doesNotContain("2023Q3");
  }

  @Test
  void towns_are_asked_for_by_the_districts_that_assess_them() {
    QuarterScope towns =
        new QuarterScope("370100", UnitKind.TOWN, QUARTER.quarter(), QUARTER.asOf());
    assertThat(
            RankingReader.question(towns, List.of(ofTowns("370112"), ofTowns("370117"))).readable())
        .contains("where s.unit_kind = 'TOWN'\n  and s.jurisdiction in ('370112', '370117')\n");
  }

  private static Scheme ofTowns(String district) {
    return new Scheme(
        "TOWN_2023", UnitKind.TOWN, district, "镇街考评", "", Map.of(), List.of(), Map.of());
  }
}
