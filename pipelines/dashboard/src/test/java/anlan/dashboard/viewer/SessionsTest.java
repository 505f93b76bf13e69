package anlan.dashboard.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.trino.Unavailable;
import anlan.dashboard.trino.Unavailable.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final Viewer OFFICER = new Viewer("li", Sight.of(Stream.of("district_370102")));

  private Instant now = Instant.parse("2026-11-30T08:00:00Z");
  private final List<String> asked = new ArrayList<>();
  private Viewer answer = OFFICER;
  private boolean isDown;
  private final Sessions sessions = new Sessions(this::named, () -> now);

  private Viewer named(String name) {
    asked.add(name);
    if (isDown) {
      throw new Unavailable(Reason.DOWN, "no answer");
    }
    return answer;
  }

  @Test
  void a_token_is_its_own_sessions() {
    String one = sessions.begin(OFFICER);
    String other = sessions.begin(OFFICER);
    assertThat(one).hasSizeGreaterThan(40).isNotEqualTo(other);
    sessions.end(one);
    assertThat(sessions.viewer(one)).isEmpty();
    assertThat(sessions.viewer(other)).contains(OFFICER);
    assertThat(sessions.viewer("")).isEmpty();
  }

  @Test
  void it_ends_two_hours_after_the_last_use() {
    String token = sessions.begin(OFFICER);
    now = now.plus(Sessions.IDLE_MAX);
    assertThat(sessions.viewer(token)).contains(OFFICER);
    now = now.plus(Sessions.IDLE_MAX);
    assertThat(sessions.viewer(token)).contains(OFFICER);
    now = now.plus(Sessions.IDLE_MAX).plusMillis(1);
    assertThat(sessions.viewer(token)).isEmpty();
    now = now.minus(Duration.ofHours(1));
    assertThat(sessions.viewer(token)).as("once over, always over").isEmpty();
  }

  @Test
  void it_ends_twelve_hours_after_its_begin_however_often_used() {
    String token = sessions.begin(OFFICER);
    for (int hour = 1; hour <= 12; hour++) {
      now = now.plus(Duration.ofHours(1));
      assertThat(sessions.viewer(token)).contains(OFFICER);
    }
    now = now.plusMillis(1);
    assertThat(sessions.viewer(token)).isEmpty();
  }

  @Test
  void whoever_loses_a_role_loses_it_here_within_a_minute() {
    String token = sessions.begin(OFFICER);
    answer = new Viewer("li", Sight.of(Stream.of("district_370103")));
    now = now.plus(Sessions.CONFIRMED_FOR).minusMillis(1);
    assertThat(sessions.viewer(token)).contains(OFFICER);
    assertThat(asked).isEmpty();
    now = now.plusMillis(1);
    assertThat(sessions.viewer(token)).contains(answer);
    assertThat(sessions.viewer(token)).contains(answer);
    assertThat(asked).containsExactly("li");
    answer = new Viewer("li", Sight.of(Stream.empty()));
    now = now.plus(Sessions.CONFIRMED_FOR);
    assertThat(sessions.viewer(token)).isEmpty();
  }

  @Test
  void while_trino_is_down_everybody_keeps_what_he_had() {
    String token = sessions.begin(OFFICER);
    isDown = true;
    now = now.plus(Sessions.CONFIRMED_FOR);
    assertThat(sessions.viewer(token)).contains(OFFICER);
  }
}
