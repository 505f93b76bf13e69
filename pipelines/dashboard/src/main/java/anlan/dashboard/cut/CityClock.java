package anlan.dashboard.cut;

import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import anlan.dashboard.trino.Unavailable;
import anlan.dashboard.trino.Unavailable.Reason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest cut, asked of Trino at most every two seconds however many pages poll it. Pages that
 * poll together so see the same cut and share its answers.
 */
public final class CityClock {
  private static final long KEEP_NANOS = 2_000_000_000L;
  private static final Question NEWEST =
      new Question(
          "select cut, stamp, clock from marts.city_clock where clock is not null", List.of());

  private final Trino trino;
  private @Nullable Cut newest;
  private @Nullable Unavailable failure;
  private long askedAtNanos;

  public CityClock(Trino trino) {
    this.trino = trino;
  }

  /**
   * The newest cut.
   *
   * @throws Unavailable if Trino does not answer or no cut with a business date is published yet
   */
  public synchronized Cut newest() {
    long now = System.nanoTime();
    if ((newest != null || failure != null) && now - askedAtNanos < KEEP_NANOS) {
      return known();
    }
    try {
      newest = ask();
      failure = null;
    } catch (Unavailable e) {
      failure = e;
    }
    askedAtNanos = System.nanoTime();
    return known();
  }

  /** The last cut that was seen, also while Trino is down. */
  public synchronized Optional<Cut> lastSeen() {
    return Optional.ofNullable(newest);
  }

  private Cut known() {
    if (failure != null) {
      throw new Unavailable(failure.reason(), String.valueOf(failure.getMessage()), failure);
    }
    if (newest == null) {
      throw new IllegalStateException("neither a cut nor a failure");
    }
    return newest;
  }

  private Cut ask() {
    List<Cut> cuts = trino.ask(NEWEST, Cut::of);
    return cuts.stream()
        .findFirst()
        .orElseThrow(
            () -> new Unavailable(Reason.NOT_READY, "no cut with a business date is published"));
  }
}
