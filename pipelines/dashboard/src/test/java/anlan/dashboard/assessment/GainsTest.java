package anlan.dashboard.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.calendar.Period;
import anlan.core.scoring.Finding;
import anlan.core.scoring.Formula;
import anlan.core.scoring.Grade;
import anlan.core.scoring.ItemState;
import anlan.dashboard.coverage.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked by hand: a scheme of 40 points whose items each lost some. */
class GainsTest {
  private final List<Gains.Row> rows = new ArrayList<>();

  @Test
  void what_gives_most_back_comes_first_and_the_gains_add_up() {
    // 6 × 24/25 = 5.76: the 25th gives the rest.
    item("D2.2", "6", "TO_TARGET(0.25)", 24, 100, "0.2400", open("抽查", 1, 25));
    // 9 × (0.7 − 0.6)/0.4 = 2.25.
    item("D2.1", "9", "LINEAR(0.6,1)", 7, 10, "6.7500", open("检查", 3, 10));
    // 4 − 0.1 × 3 × 1000/1000 = 3.7.
    item("D4.2", "4", "PER(0.1)", 1000, 3, 1000, "0.3000", open("整改", 3, 0));
    item("D7.1", "21", "AT_LEAST(1)", 1, 1, "0.0000", null);
    Gains gains = gains(Gains.Whole.PLAIN);
    assertThat(gains.items()).extracting(Gain::item).containsExactly("D2.1", "D4.2", "D2.2");
    assertThat(gains.items())
        .extracting(gain -> gain.gain().toPlainString())
        .containsExactly("6.7500", "0.3000", "0.2400");
    assertThat(gains.items()).extracting(Gain::toMend).containsExactly(3L, 3L, 1L);
    assertThat(gains.total()).isEqualByComparingTo("32.71");
    assertThat(gains.totalMended()).isEqualByComparingTo("40");
    assertThat(gains.lost()).isEqualByComparingTo("7.29");
    assertThat(gains.items()).allMatch(gain -> gain.barred().signum() == 0);
  }

  @Test
  void what_is_lost_for_good_is_said_apart_from_what_is_not() {
    // 8 × (0.85 − 0.7)/0.3 = 4; the five on time but not reviewed yet make it 0.9: 5.3333.
    item("D4.1", "8", "LINEAR(0.7,1)", 85, 100, "4.0000", new Gains.Mend("复查", 5, "项", "期限已过", 90));
    item("D4.4", "2", "TO_TARGET(1)", 1, 2, "1.0000", new Gains.Mend(null, 0, null, "已超过", 1));
    Gains gains = gains(Gains.Whole.PLAIN);
    assertThat(gains.items()).extracting(Gain::item).containsExactly("D4.1", "D4.4");
    assertThat(gains.items().get(0).gain()).isEqualByComparingTo("1.3333");
    assertThat(gains.items().get(0).barred()).isEqualByComparingTo("2.6667");
    assertThat(gains.items().get(1).gain()).isEqualByComparingTo("0");
    assertThat(gains.items().get(1).barred()).isEqualByComparingTo("1");
  }

  @Test
  void the_weight_of_what_does_not_apply_goes_to_the_others_of_the_group() {
    item("D2.2", "6", "TO_TARGET(0.25)", 20, 100, "2.0000", open("抽查", 5, 25));
    rows.add(
        new Gains.Row(
            "D2.5",
            finding("D2.5", ItemState.NOT_APPLICABLE, "4", "TO_TARGET(1)", 1, 0, 0),
            BigDecimal.ZERO,
            null));
    assertThat(gains(Gains.Whole.PLAIN).items().get(0).gain())
        .as("a fifth of 6 + 4")
        .isEqualByComparingTo("2");
  }

  @Test
  void overdue_hazards_beyond_the_cap_give_only_the_full_score() {
    item("D4.2", "4", "PER(0.1)", 1000, 90, 1000, "4.0000", open("整改", 90, 0));
    assertThat(gains(Gains.Whole.PLAIN).items().get(0).gain()).isEqualByComparingTo("4");
  }

  @Test
  void bonus_penalty_and_veto_stay() {
    item("D7.1", "100", "AT_LEAST(1)", 0, 1, "100.0000", open("专题研究", 1, 1));
    Gains gains = gains(new Gains.Whole(new BigDecimal("1"), new BigDecimal("5"), true));
    assertThat(gains.total()).isEqualByComparingTo("0");
    assertThat(gains.totalMended()).isEqualByComparingTo("96");
    assertThat(gains.gradeMended()).isEqualTo(Grade.FAILED);
    assertThat(gains(new Gains.Whole(BigDecimal.ZERO, new BigDecimal("5"), false)).gradeMended())
        .isEqualTo(Grade.EXCELLENT);
  }

  @Test
  void a_quarter_that_is_over_gives_nothing_back() {
    item("D2.2", "6", "TO_TARGET(0.25)", 24, 100, "0.2400", null);
    Gains gains = gains(Gains.Whole.PLAIN);
    assertThat(gains.items()).isEmpty();
    assertThat(gains.lost()).isEqualByComparingTo("0.24");
    assertThat(gains.totalMended()).isEqualTo(gains.total());
  }

  private static Gains.Mend open(String way, long toMend, long numerator) {
    return new Gains.Mend(way, toMend, "家", null, numerator);
  }

  private void item(
      String item,
      String weight,
      String formula,
      long numerator,
      long denominator,
      String lost,
      Gains.Mend mend) {
    item(item, weight, formula, 1, numerator, denominator, lost, mend);
  }

  private void item(
      String item,
      String weight,
      String formula,
      int scale,
      long numerator,
      long denominator,
      String lost,
      Gains.Mend mend) {
    rows.add(
        new Gains.Row(
            item,
            finding(item, ItemState.SCORED, weight, formula, scale, numerator, denominator),
            new BigDecimal(lost),
            mend));
  }

  private static Finding finding(
      String item,
      ItemState state,
      String weight,
      String formula,
      int scale,
      long numerator,
      long denominator) {
    return new Finding(
        item, state, new BigDecimal(weight), Formula.parse(formula), scale, numerator, denominator);
  }

  private Gains gains(Gains.Whole whole) {
    return Gains.of(
        7,
        "370112",
        Period.parse("2023Q3"),
        LocalDate.of(2023, 9, 18),
        whole,
        rows,
        new Source("marts.score_mends", "select 1"));
  }
}
