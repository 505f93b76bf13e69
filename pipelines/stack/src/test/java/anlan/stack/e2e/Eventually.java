package anlan.stack.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what the pipeline is going to show. */
final class Eventually {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private Eventually() {}

  /** Until a question has this answer; it may fail while tables or servers are on their way. */
  static void awaitRow(String expected, Callable<String> row) {
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(500))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(row.call()).isEqualTo(expected));
  }
}
