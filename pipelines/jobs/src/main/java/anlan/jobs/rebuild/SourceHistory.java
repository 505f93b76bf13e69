package anlan.jobs.rebuild;

import anlan.wire.CapturedTable;
import anlan.wire.Change;
import anlan.wire.HistoryReader;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** The histories of some tables of one source as one log, in its order. */
final class SourceHistory {
  private final HistoryReader reader = new HistoryReader();
  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(
          Comparator.<Head>comparingLong(head -> head.offset)
              .thenComparing(head -> head.table.source()));

  /**
   * Begins with the first change.
   *
   * @param tables the rows of each table in contract column order, by {@code cdc_offset}
   */
  SourceHistory(Map<CapturedTable, Iterator<Object[]>> tables) {
    tables.forEach((table, rows) -> add(new Head(table, rows)));
  }

  /** Hands over the changes that come next, as far as they are in the log up to an offset. */
  void upTo(long offset, Consumer<Change> changes) {
    Head first = heads.peek();
    while (first != null && first.offset <= offset) {
      heads.remove();
      changes.accept(reader.read(first.table, first.row));
      add(first);
      first = heads.peek();
    }
  }

  /** Whether every change was handed over. */
  boolean isDone() {
    return heads.isEmpty();
  }

  private void add(Head head) {
    if (head.advance()) {
      heads.add(head);
    }
  }

  /** The next row of one table. */
  private static final class Head {
    private final CapturedTable table;
    private final Iterator<Object[]> rows;
    private final int offsetAt;
    private Object[] row = {};
    private long offset;

    Head(CapturedTable table, Iterator<Object[]> rows) {
      this.table = table;
      this.rows = rows;
      offsetAt = table.contract().position("cdc_offset");
    }

    boolean advance() {
      if (!rows.hasNext()) {
        return false;
      }
      row = rows.next();
      offset = (Long) row[offsetAt];
      return true;
    }
  }
}
