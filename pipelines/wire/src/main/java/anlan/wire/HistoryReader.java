package anlan.wire;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of {@code history.*} of one source database changes again, as its gate released
 * them. Rows come in the order of {@code cdc_offset}.
 *
 * <p>A row of the history does not say which subject it was about before, nor the day of the clock:
 * the first is kept by key ({@link KeySubjects} tells what that costs), the second follows from the
 * rows of the clock.
 */
public final class HistoryReader {
  private static final Map<String, Op> OPS = ops();

  private final Map<String, KeySubjects> subjects = new HashMap<>();
  private int today = Change.NO_DAY;

  private static Map<String, Op> ops() {
    Map<String, Op> ops = new HashMap<>();
    for (Op op : Op.values()) {
      ops.put(op.code(), op);
    }
    return ops;
  }

  /**
   * The change that a row of a table's history tells of; it takes over the row.
   *
   * @param row in contract column order
   */
  public Change read(CapturedTable table, @Nullable Object[] row) {
    Op op = OPS.get(String.valueOf(row[CapturedTable.OP]));
    if (op == null) {
      throw new IllegalArgumentException(
          "%s has a row whose cdc_op is %s"
              .formatted(table.contract().name(), row[CapturedTable.OP]));
    }
    if (table.isClock() && op != Op.DELETE) {
      today = table.clockDay(row);
    }
    return new Change(table, op, row, previousSubject(table, op, row), today, ColumnDrift.NONE);
  }

  private long previousSubject(CapturedTable table, Op op, @Nullable Object[] row) {
    long subject = Change.subjectId(table, row);
    if (table.subjectIdPosition().isEmpty() || !(row[table.keyPosition()] instanceof Long key)) {
      return subject;
    }
    long previous =
        subjects
            .computeIfAbsent(table.source(), unseen -> new KeySubjects())
            .put(key, op == Op.DELETE ? Change.NO_SUBJECT : subject);
    return previous == Change.NO_SUBJECT ? subject : previous;
  }
}
