package anlan.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {
  @ParameterizedTest
  @CsvSource({
    "/, /",
    "/hazards.html?district=370102&by=town, /hazards.html?district=370102&by=town"
  })
  void one_comes_where_one_wanted_to(String next, String path) {
    assertThat(Door.ownPath(next)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://example.org/",
        "//example.org/",
        "/\\example.org",
        "javascript:alert(1)",
        "example.org",
        "/a\nSet-Cookie: x=y"
      })
  void nobody_is_sent_to_another_site(String next) {
    assertThat(Door.ownPath(next)).isEqualTo("/");
  }
}
