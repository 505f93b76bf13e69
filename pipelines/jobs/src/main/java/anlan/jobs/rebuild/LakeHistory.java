package anlan.jobs.rebuild;

import anlan.contracts.Column;
import anlan.lake.Lake;
import anlan.lake.OrderedRead;
import anlan.wire.CapturedTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The published change history and the cuts it came in, as a replay asks for them. */
final class LakeHistory implements AutoCloseable {
  private static final String CUTS = "ops.cuts";

  private final Lake lake;
  private final List<OrderedRead> open = new ArrayList<>();
  private long rows;

  LakeHistory(Lake lake) {
    this.lake = lake;
  }

  /** The histories of tables, by source. */
  Map<String, SourceHistory> sources(Collection<CapturedTable> tables) {
    Map<String, Map<CapturedTable, Iterator<Object[]>>> bySource = new HashMap<>();
    for (CapturedTable table : tables) {
      OrderedRead read =
          lake.inOrder(
              table.contract().name(),
              table.contract().columns().stream().map(Column::name).toList(),
              "cdc_offset");
      open.add(read);
      rows += read.rows();
      bySource.computeIfAbsent(table.database(), source -> new HashMap<>()).put(table, read);
    }
    Map<String, SourceHistory> sources = new HashMap<>();
    bySource.forEach((source, histories) -> sources.put(source, new SourceHistory(histories)));
    return sources;
  }

  /** How many rows the histories asked for have. */
  long rows() {
    return rows;
  }

  /** The earliest day a cut's clock showed, in days since 1970-01-01; {@code unknown} if none. */
  int firstClock(int unknown) {
    int first = Integer.MAX_VALUE;
    try (OrderedRead cuts = lake.inOrder(CUTS, List.of("cut", "clock"), "cut")) {
      while (cuts.hasNext()) {
        if (cuts.next()[1] instanceof Integer day) {
          first = Math.min(first, day);
        }
      }
    }
    return first == Integer.MAX_VALUE ? unknown : first;
  }

  /** All cuts, in order. */
  @SuppressWarnings("unchecked") // the columns are maps by contract
  Iterator<ReplayedCut> cuts() {
    OrderedRead cuts = lake.inOrder(CUTS, List.of("cut", "offsets", "clocks"), "cut");
    open.add(cuts);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return cuts.hasNext();
      }

      @Override
      public ReplayedCut next() {
        Object[] row = cuts.next();
        return new ReplayedCut(
            (Long) row[0], (Map<String, Long>) row[1], (Map<String, Integer>) row[2]);
      }
    };
  }

  @Override
  public void close() {
    open.forEach(OrderedRead::close);
  }
}
