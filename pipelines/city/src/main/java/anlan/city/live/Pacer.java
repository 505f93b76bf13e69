package anlan.city.live;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Keeps a steady rate of changes; after a hold-up it goes on from now and does not catch up. */
final class Pacer {
  private static final long LAG_MAX = TimeUnit.SECONDS.toNanos(1);
  private final double nanosPerChange;
  private long due = System.nanoTime();

  Pacer(double changesPerSecond) {
    nanosPerChange = TimeUnit.SECONDS.toNanos(1) / changesPerSecond;
  }

  /** Waits until the next changes are due, then counts them as made. */
  void await(int changes) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
    }
    due = Math.max(due, System.nanoTime() - LAG_MAX) + (long) (changes * nanosPerChange);
  }
}
