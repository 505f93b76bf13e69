package anlan.dashboard.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.calendar.Period;
import anlan.core.scoring.UnitKind;
import anlan.dashboard.assessment.Ranking.Choice;
import anlan.dashboard.assessment.Ranking.PeerGroup;
import anlan.dashboard.assessment.Ranking.Scored;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.Scheme;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final Cut CUT = new Cut(9, Instant.EPOCH, LocalDate.of(2023, 9, 18));
  private static final Scheme SCHEME =
      new Scheme(
          "DISTRICT_2023",
          UnitKind.DISTRICT,
          "370100",
          "季度考评",
          "S0",
          Map.of(),
          List.of("370102"),
          Map.of("CONCEALED", "瞒报事故查实"));

  /** As the reader has them: by quarter, peer group and place. */
  private static final List<Scored> ALL =
      List.of(
          scored("2022Q3", "城区", "370102", 1, "50"),
          scored("2023Q2", "城区", "370112", 1, "90.5"),
          scored("2023Q2", "城区", "370102", 2, "81.25"),
          scored("2023Q3", "功能区", "370176", 1, "70"),
          scored("2023Q3", "城区", "370102", 1, "85"),
          scored("2023Q3", "城区", "370112", 2, "84.9999"));

  @Test
  void peers_keep_their_places_and_are_compared_with_the_quarter_before() {
    List<PeerGroup> groups = ranking(SCHEME, "2023Q3", ALL).groups();
    assertThat(groups).extracting(PeerGroup::name).containsExactly("城区", "功能区");
    assertThat(groups.get(0).scores()).extracting(Score::unit).containsExactly("370102", "370112");
    assertThat(groups.get(0).scores())
        .extracting(Score::change)
        .containsExactly(new BigDecimal("3.75"), new BigDecimal("-5.5001"));
    assertThat(groups.get(1).scores()).extracting(Score::change).containsExactly((BigDecimal) null);
  }

  @Test
  void the_first_quarter_has_nothing_before_it_not_even_three_quarters_ago() {
    assertThat(ranking(SCHEME, "2023Q2", ALL).groups().get(0).scores())
        .extracting(Score::change)
        .containsOnlyNulls();
  }

  @Test
  void quarters_with_scores_can_be_chosen_the_newest_first() {
    assertThat(ranking(SCHEME, "2023Q3", ALL).quarters())
        .containsExactly(
            new Choice("2023Q3", "2023年第三季度", true),
            new Choice("2023Q2", "2023年第二季度", false),
            new Choice("2022Q3", "2022年第三季度", false));
  }

  @Test
  void a_quarter_that_is_over_is_looked_at_on_its_last_day() {
    Ranking past = ranking(SCHEME, "2023Q2", ALL);
    assertThat(past.asOf()).isEqualTo(LocalDate.of(2023, 6, 30));
    assertThat(past.running()).isFalse();
    assertThat(ranking(SCHEME, "2023Q3", ALL).running()).isTrue();
  }

  @Test
  void a_jurisdiction_without_a_scheme_has_nothing_to_rank() {
    Ranking none = ranking(null, "2023Q3", List.of());
    assertThat(none.scheme()).isNull();
    assertThat(none.groups()).isEmpty();
    assertThat(none.quarters()).isEmpty();
  }

  @Test
  void triggers_are_named_by_the_scheme() {
    assertThat(Veto.listed("CONCEALED,OTHER", SCHEME))
        .containsExactly(new Veto("CONCEALED", "瞒报事故查实"), new Veto("OTHER", "OTHER"));
    assertThat(Veto.listed("", SCHEME)).isEmpty();
  }

  private static Ranking ranking(@Nullable Scheme scheme, String quarter, List<Scored> all) {
    Period period = Period.parse(quarter);
    LocalDate end = LocalDate.ofEpochDay(period.end());
    LocalDate asOf = end.isBefore(CUT.clock()) ? end : CUT.clock();
    return Ranking.of(
        CUT,
        new QuarterScope("370100", UnitKind.DISTRICT, period, asOf),
        scheme,
        new Reference(
            Map.of("370100", "济南市"),
            Map.of(),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(SCHEME),
            Map.of()),
        all,
        new Source("marts.scores_now", "select 1"));
  }

  private static Scored scored(String quarter, String group, String unit, int rank, String total) {
    BigDecimal points = new BigDecimal(total);
    BigDecimal none = BigDecimal.ZERO;
    return new Scored(
        quarter,
        group,
        new Score(
            unit, unit, rank, points, none, none, points, "GOOD", "良好", List.of(), List.of(), none,
            null));
  }
}
