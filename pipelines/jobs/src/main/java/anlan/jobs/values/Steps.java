package anlan.jobs.values;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Amounts of one period by the day from which they count. Days that the clock has reached are one
 * sum; what lies ahead is kept by day, at most the days of the period.
 */
final class Steps {
  private long reached;
  private final TreeMap<Integer, Long> ahead = new TreeMap<>();

  void add(int day, long amount, int clock) {
    if (day <= clock) {
      reached += amount;
    } else {
      ahead.merge(day, amount, Long::sum);
    }
  }

  /** The sum as of the clock's day, which never goes back. */
  long asOf(int clock) {
    SortedMap<Integer, Long> passed = ahead.headMap(clock, true);
    for (long amount : passed.values()) {
      reached += amount;
    }
    passed.clear();
    return reached;
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(reached);
    out.writeInt(ahead.size());
    for (Map.Entry<Integer, Long> step : ahead.entrySet()) {
      out.writeInt(step.getKey());
      out.writeLong(step.getValue());
    }
  }

  static Steps read(DataInput in) throws IOException {
    Steps steps = new Steps();
    steps.reached = in.readLong();
    for (int size = in.readInt(); size > 0; size--) {
      steps.ahead.put(in.readInt(), in.readLong());
    }
    return steps;
  }
}
