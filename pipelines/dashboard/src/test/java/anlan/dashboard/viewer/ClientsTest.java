package anlan.dashboard.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientsTest {
  /** What {@code printf key | sha256sum} prints. */
  private static final String HASH_OF_KEY =
      "2c70e12b7a0646f92279f427c7b38e7334d8e5389cff167a1dc30e73f826b683";

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-30T08:00:00Z");
  private int asked;
  private Clients clients;

  @BeforeEach
  void two_have_keys() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("keys.db"), "office:" + HASH_OF_KEY + "\nother:0123456789abcdef\n");
    clients = Clients.of(file, this::named, () -> now);
  }

  private Viewer named(String name) {
    asked++;
    return new Viewer(name, Sight.of(Stream.of("assessment")));
  }

  @Test
  void a_client_is_known_by_its_key_alone() {
    assertThat(clients.pull("key")).map(Viewer::name).contains("office");
    assertThat(clients.pull("kez")).isEmpty();
    assertThat(clients.pull("")).isEmpty();
    assertThat(clients.pull(HASH_OF_KEY)).isEmpty();
  }

  @Test
  void what_it_may_see_is_asked_once_a_minute() {
    clients.pull("key");
    clients.pull("key");
    assertThat(asked).isEqualTo(1);
    now = now.plusSeconds(60);
    clients.pull("key");
    assertThat(asked).isEqualTo(2);
  }

  @Test
  void the_sixty_first_pull_of_a_minute_waits_until_the_first_is_a_minute_old() {
    for (int i = 0; i < Clients.PULLS_MAX; i++) {
      assertThat(clients.pull("key")).isPresent();
      now = now.plusMillis(500);
    }
    TooOften refused = catchThrowableOfType(TooOften.class, () -> clients.pull("key"));
    assertThat(refused.seconds()).isBetween(30L, 31L);
    now = now.plusSeconds(refused.seconds());
    assertThat(clients.pull("key")).isPresent();
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < Clients.PULLS_MAX; i++) {
                clients.pull("key");
              }
            })
        .isInstanceOf(TooOften.class);
  }
}
