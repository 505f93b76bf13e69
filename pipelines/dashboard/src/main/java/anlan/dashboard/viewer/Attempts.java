package anlan.dashboard.viewer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts how often somebody does something, and says when it is too often: {@code most} times
 * within {@code span}. Names are kept up to {@value #NAMES_MAX}; the one that came first leaves
 * first.
 */
public final class Attempts {
  private static final int NAMES_MAX = 10_000;

  private final int most;
  private final Duration span;
  private final InstantSource clock;
  private final Map<String, Deque<Long>> times =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Long>> eldest) {
          return size() > NAMES_MAX;
        }
      };

  public Attempts(int most, Duration span, InstantSource clock) {
    this.most = most;
    this.span = span;
    this.clock = clock;
  }

  /** Counts one more. */
  public synchronized void add(String name) {
    times.computeIfAbsent(name, key -> new ArrayDeque<>()).add(clock.millis());
  }

  /** Forgets all of a name. */
  public synchronized void forget(String name) {
    times.remove(name);
  }

  /** How many seconds a name has to wait before the next; 0 if it need not. */
  public synchronized long secondsToWait(String name) {
    Deque<Long> known = times.get(name);
    if (known == null) {
      return 0;
    }
    long since = clock.millis() - span.toMillis();
    while (!known.isEmpty() && known.getFirst() <= since) {
      known.removeFirst();
    }
    return known.size() < most ? 0 : Duration.ofMillis(known.getFirst() - since).toSeconds() + 1;
  }
}
