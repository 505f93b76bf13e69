package anlan.jobs.values;

import anlan.wire.Change;
import anlan.wire.SourceMark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The city's day: the earliest among the clocks of the sources, unknown until every source has told
 * its own. Sources tell it again after a restore.
 */
public final class CityClock {
  private final List<String> sources;
  private final Map<String, Integer> days = new HashMap<>();

  /** Waits for these sources. */
  public CityClock(List<String> sources) {
    this.sources = sources;
  }

  /** Takes a source's day from its mark. */
  public void see(SourceMark mark) {
    if (mark.today() != Change.NO_DAY) {
      see(mark.source(), mark.today());
    }
  }

  /** Takes a source's day, in days since 1970-01-01. */
  public void see(String source, int day) {
    days.put(source, day);
  }

  /** Days since 1970-01-01. */
  public OptionalInt today() {
    return days.keySet().containsAll(sources)
        ? days.values().stream().mapToInt(Integer::intValue).min()
        : OptionalInt.empty();
  }
}
