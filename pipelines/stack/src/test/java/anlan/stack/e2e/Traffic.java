package anlan.stack.e2e;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * An office at work in the background: an inspection every few milliseconds, those of every fifth
 * subject declared void at once.
 */
final class Traffic implements AutoCloseable {
  private static final Duration PACE = Duration.ofMillis(5);
  private static final int VOID_EVERY = 5;

  private final Office office;
  private final int subjects;
  private final LocalDate on;
  private final ScheduledExecutorService clerk = Executors.newSingleThreadScheduledExecutor();
  private final Future<?> work;
  private long turn;

  /** Begins at once: checks subjects 1 to the last one in turn, always on this day. */
  Traffic(Office office, int subjects, LocalDate on) {
    this.office = office;
    this.subjects = subjects;
    this.on = on;
    work = clerk.scheduleAtFixedRate(this::work, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void work() {
    try {
      long inspection = office.checks(1 + turn % subjects, on);
      turn++;
      if (turn % VOID_EVERY == 0) {
        office.voids(inspection);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Stops after the transaction in hand.
   *
   * @throws ExecutionException if the office could not go on before
   */
  void ends() throws ExecutionException, InterruptedException {
    work.cancel(false);
    clerk.shutdown();
    if (!clerk.awaitTermination(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the office does not stop");
    }
    try {
      work.get();
    } catch (CancellationException stopped) {
      return;
    }
  }

  @Override
  public void close() {
    clerk.shutdownNow();
  }
}
