package anlan.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** 同类组排名. */
class RankingTest {
  private static final TieBreak NONE = new TieBreak(0, 0, 0, 0);

  private final Map<String, UnitScore> scores = new TreeMap<>();

  @Test
  void equals_share_a_rank_and_the_next_is_skipped() {
    unit("A", "80.0000", NONE);
    unit("B", "91.5000", NONE);
    unit("C", "91.5000", NONE);
    unit("D", "79.9999", NONE);
    assertThat(Ranking.of(scores).toString())
        .isEqualTo(
            "{B=Place[rank=1, place=1], C=Place[rank=1, place=2], A=Place[rank=3, place=3],"
                + " D=Place[rank=4, place=4]}");
  }

  @Test
  void equals_are_shown_by_deaths_then_overdue_then_coverage_then_code() {
    unit("A", "80.0000", new TieBreak(1, 0, 9, 10));
    unit("B", "80.0000", new TieBreak(0, 2, 9, 10));
    unit("C", "80.0000", new TieBreak(0, 1, 80, 100));
    unit("D", "80.0000", new TieBreak(0, 1, 9, 10));
    unit("E", "80.0000", new TieBreak(0, 1, 9, 10));
    assertThat(Ranking.of(scores).keySet()).containsExactly("D", "E", "C", "B", "A");
    assertThat(Ranking.of(scores).values()).allMatch(place -> place.rank() == 1);
  }

  @Test
  void vetoed_ones_come_behind_all_others() {
    scores.put("A", score("99.0000", NONE, List.of("CONCEALMENT")));
    unit("B", "10.0000", NONE);
    assertThat(Ranking.of(scores).keySet()).containsExactly("B", "A");
    assertThat(Ranking.of(scores).get("A").rank()).isEqualTo(2);
  }

  @Test
  void grades_begin_at_their_bounds() {
    assertThat(score("90.0000", NONE, List.of()).grade()).isEqualTo(Grade.EXCELLENT);
    assertThat(score("89.9999", NONE, List.of()).grade()).isEqualTo(Grade.GOOD);
    assertThat(score("80.0000", NONE, List.of()).grade()).isEqualTo(Grade.GOOD);
    assertThat(score("79.9999", NONE, List.of()).grade()).isEqualTo(Grade.PASSED);
    assertThat(score("60.0000", NONE, List.of()).grade()).isEqualTo(Grade.PASSED);
    assertThat(score("59.9999", NONE, List.of()).grade()).isEqualTo(Grade.FAILED);
  }

  private void unit(String code, String points, TieBreak standing) {
    scores.put(code, score(points, standing, List.of()));
  }

  private static UnitScore score(String points, TieBreak standing, List<String> vetoes) {
    BigDecimal none = new BigDecimal("0.0000");
    return new UnitScore(
        List.of(), new BigDecimal(points), none, none, vetoes, List.of(), none, standing);
  }
}
