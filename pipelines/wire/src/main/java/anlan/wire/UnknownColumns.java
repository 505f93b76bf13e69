package anlan.wire;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts source columns that no contract has. They are dropped, but not unnoticed: a column added
 * at the source shows here. At most {@value #MOST} names are kept.
 */
final class UnknownColumns {
  private static final int MOST = 1000;

  private final SortedMap<String, Long> counts = new TreeMap<>();

  void count(CapturedTable table, String column) {
    String name = table.source() + "." + column;
    if (counts.containsKey(name) || counts.size() < MOST) {
      counts.merge(name, 1L, Long::sum);
    }
  }

  /** How many rows had each, by {@code database.table.column}. */
  SortedMap<String, Long> counts() {
    return Collections.unmodifiableSortedMap(counts);
  }
}
