package anlan.dashboard.quality;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.quality.RulePage.Found;
import anlan.dashboard.quality.RulePage.Place;
import anlan.dashboard.quality.RulePage.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulePageTest {
  @Test
  void rules_come_by_their_weighted_flags_and_places_by_theirs() {
    RulePage page =
        RulePage.of(
            new Cut(7, Instant.EPOCH, LocalDate.of(2023, 6, 30)),
            List.of(
                row("B1", 1, "370112", 4),
                row("B1", 1, "370113", 5),
                row("B10", 1),
                row("B14", 0),
                row("B9", 3, "370113", 3),
                row("B9T", 3, "370113", 4)),
            new Source("marts.quality_flags", "select 1"));
    assertThat(page.flags()).isEqualTo(16);
    assertThat(page.rules())
        .extracting(Found::rule)
        .containsExactly("B9T", "B1", "B9", "B10", "B14");
    assertThat(page.rules()).extracting(Found::flags).containsExactly(4L, 9L, 3L, 0L, 0L);
    assertThat(page.rules().get(1).places())
        .extracting(Place::district)
        .containsExactly("370113", "370112");
  }

  @Test
  void flags_and_rules_are_narrowed_alike() {
    QualityScope all = new QualityScope("370100", List.of("370112", "370100"), "", "", "");
    QualityScope one =
        new QualityScope("370100", List.of("370112", "370100"), "370112", "370112004", "B7");
    assertThat(RuleReader.question(all).readable())
        .contains("and district in ('370112', '370100')");
    assertThat(RuleReader.question(one).readable())
        .contains("  and district = '370112'\n  and town = '370112004'\n");
    assertThat(FlagReader.question(one, new FlagSearch("' or 1 = 1", 2, 20)).readable())
        .contains("  and district = '370112'\n  and town = '370112004'\n  and f.rule = 'B7'\n")
        .contains("strpos(n.name, ''' or 1 = 1') > 0")
        .endsWith("offset 20 limit 20");
    assertThat(UnitReader.question(one).readable()).doesNotContain("town");
  }

  private static Row row(String rule, int weight) {
    return new Row(found(rule, weight), List.of());
  }

  private static Row row(String rule, int weight, String district, long flags) {
    return new Row(found(rule, weight), List.of(new Place(district, district, flags)));
  }

  private static Found found(String rule, int weight) {
    return new Found(rule, rule, "只标记", "", "enterprise.subject", weight, 0, List.of());
  }
}
