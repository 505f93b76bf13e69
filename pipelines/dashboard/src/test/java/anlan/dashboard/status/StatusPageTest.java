package anlan.dashboard.status;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.cut.Cut;
import anlan.dashboard.status.StatusPage.SourceState;
import anlan.dashboard.status.StatusPage.Tick;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusPageTest {
  private static final Instant NOW = Instant.parse("2023-09-20T08:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2023, 9, 20);

  @Test
  void a_cut_is_late_after_ten_minutes_and_broken_after_a_day() {
    assertThat(cut(Duration.ofMinutes(10))).isEqualTo(Health.NORMAL);
    assertThat(cut(Duration.ofMinutes(10).plusMillis(1))).isEqualTo(Health.LATE);
    assertThat(cut(Duration.ofHours(24))).isEqualTo(Health.LATE);
    assertThat(cut(Duration.ofHours(25))).isEqualTo(Health.BROKEN);
  }

  @Test
  void a_source_is_late_by_its_heartbeat_or_its_day() {
    List<SourceState> states =
        StatusPage.states(
            List.of(
                tick("enterprise", TODAY, Duration.ofHours(1)),
                tick("inspection", TODAY.minusDays(2), Duration.ofHours(2))),
            NOW);
    assertThat(states).extracting(SourceState::health).containsExactly(Health.NORMAL, Health.LATE);
    assertThat(states).extracting(SourceState::daysBehind).containsExactly(0L, 2L);
    assertThat(states).extracting(SourceState::ageSeconds).containsExactly(3_600L, 7_200L);
    assertThat(StatusPage.states(List.of(tick("inspection", TODAY, Duration.ofHours(73))), NOW))
        .extracting(SourceState::health)
        .containsExactly(Health.BROKEN);
  }

  @Test
  void a_day_behind_is_how_days_change() {
    assertThat(
            StatusPage.states(
                List.of(
                    tick("enterprise", TODAY, Duration.ofMinutes(1)),
                    tick("inspection", TODAY.minusDays(1), Duration.ofMinutes(1))),
                NOW))
        .extracting(SourceState::health)
        .containsOnly(Health.NORMAL);
  }

  private static Health cut(Duration age) {
    return StatusPage.health(new Cut(7, NOW.minus(age), TODAY), NOW);
  }

  private static Tick tick(String source, LocalDate today, Duration age) {
    return new Tick(source, today, NOW.minus(age));
  }
}
