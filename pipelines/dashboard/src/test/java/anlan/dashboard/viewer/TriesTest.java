package anlan.dashboard.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TriesTest {
  private Instant now = Instant.parse("2026-11-30T08:30:00Z");
  private final Tries tries = new Tries(() -> now);

  @Test
  void after_ten_failures_a_name_waits_until_the_first_is_five_minutes_old() {
    for (int i = 0; i < Tries.OF_NAME_MAX; i++) {
      assertThat(tries.secondsForName("committee")).isZero();
      tries.failed("committee", false);
    }
    assertThat(tries.secondsForName("committee")).isEqualTo(301);
    assertThat(tries.secondsForName("analyst")).isZero();
    now = now.plusSeconds(300);
    assertThat(tries.secondsForName("committee")).isZero();
  }

  @Test
  void ever_new_names_wait_too_and_no_longer_than_a_minute() {
    for (int i = 0; i < Tries.OF_ALL_MAX; i++) {
      assertThat(tries.secondsForAll(false)).isZero();
      tries.failed("name" + i, false);
      now = now.plusMillis(100);
    }
    assertThat(tries.secondsForName("name0")).isZero();
    assertThat(tries.secondsForAll(false)).isBetween(1L, 60L);
    assertThat(tries.secondsForAll(true)).as("on a browser that is known").isZero();
    now = now.plusSeconds(60);
    assertThat(tries.secondsForAll(false)).isZero();
  }

  @Test
  void an_office_that_comes_at_half_past_eight_is_let_in() {
    for (int person = 0; person < 300; person++) {
      String name = "officer" + person;
      if (person % 5 == 0) {
        assertThat(tries.secondsForAll(false)).isZero();
        tries.failed(name, false);
      }
      assertThat(tries.secondsForAll(false)).isZero();
      tries.succeeded(name);
      now = now.plusSeconds(1);
    }
  }

  @Test
  void failures_on_a_known_browser_count_for_its_name_alone() {
    for (int i = 0; i < Tries.OF_ALL_MAX; i++) {
      tries.failed("committee", true);
    }
    assertThat(tries.secondsForAll(false)).isZero();
    assertThat(tries.secondsForName("committee")).isPositive();
    tries.succeeded("committee");
    assertThat(tries.secondsForName("committee")).isZero();
  }

  @Test
  void a_browser_is_known_for_the_name_that_signed_in_on_it_until_the_server_ends() {
    Browsers browsers = new Browsers();
    String token = browsers.token("committee");
    assertThat(browsers.isKnown("committee", token)).isTrue();
    assertThat(browsers.isKnown("analyst", token)).isFalse();
    assertThat(browsers.isKnown("committee", "made-up")).isFalse();
    assertThat(browsers.isKnown("committee", null)).isFalse();
    assertThat(new Browsers().isKnown("committee", token)).isFalse();
  }
}
