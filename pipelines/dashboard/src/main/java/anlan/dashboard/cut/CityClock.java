package anlan.dashboard.cut;

import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import anlan.dashboard.trino.Unavailable;
import anlan.dashboard.trino.Unavailable.Reason;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The newest cut, asked of Trino at most every two seconds however many pages poll it. Pages that
 * poll together so see the same cut and share its answers. Nobody waits for it who polls after
 * others did: what was newest at most ten seconds ago serves while it is asked anew.
 */
public final class CityClock {
  private static final long KEEP_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long SERVES_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final Question NEWEST =
      new Question(
          "select cut, stamp, clock from marts.city_clock where clock is not null", List.of());

  private final Trino trino;
  private final Executor renewal;
  private final AtomicBoolean renewing = new AtomicBoolean();
  private volatile @Nullable Known known;
  private volatile @Nullable Cut lastSeen;

  /**
   * @param renewal asks anew while what is known serves, one question at a time
   */
  public CityClock(Trino trino, Executor renewal) {
    this.trino = trino;
    this.renewal = renewal;
  }

  /** What Trino said when it was last asked: a cut, or why it has none. */
  private record Known(@Nullable Cut cut, @Nullable Unavailable failure, long askedAtNanos) {
    boolean isYoungerThan(long nanos) {
      return System.nanoTime() - askedAtNanos < nanos;
    }

    Cut orThrow() {
      if (cut != null) {
        return cut;
      }
      Unavailable why = Objects.requireNonNull(failure);
      throw new Unavailable(why.reason(), String.valueOf(why.getMessage()), why);
    }
  }

  /**
   * The newest cut.
   *
   * @throws Unavailable if Trino does not answer or no cut with a business date is published yet
   */
  public Cut newest() {
    Known last = known;
    if (last == null || !last.isYoungerThan(SERVES_NANOS)) {
      return askedAnew().orThrow();
    }
    if (!last.isYoungerThan(KEEP_NANOS) && renewing.compareAndSet(false, true)) {
      renewal.execute(this::renew);
    }
    return last.orThrow();
  }

  /** The last cut that was seen, also while Trino is down. */
  public Optional<Cut> lastSeen() {
    return Optional.ofNullable(lastSeen);
  }

  private void renew() {
    try {
      askedAnew();
    } finally {
      renewing.set(false);
    }
  }

  private synchronized Known askedAnew() {
    Known last = known;
    if (last != null && last.isYoungerThan(KEEP_NANOS)) {
      return last;
    }
    Known now = asked();
    known = now;
    if (now.cut() != null) {
      lastSeen = now.cut();
    }
    return now;
  }

  private Known asked() {
    try {
      return new Known(ask(), null, System.nanoTime());
    } catch (Unavailable e) {
      return new Known(null, e, System.nanoTime());
    }
  }

  private Cut ask() {
    List<Cut> cuts = trino.ask(NEWEST, Cut::of);
    return cuts.stream()
        .findFirst()
        .orElseThrow(
            () -> new Unavailable(Reason.NOT_READY, "no cut with a business date is published"));
  }
}
