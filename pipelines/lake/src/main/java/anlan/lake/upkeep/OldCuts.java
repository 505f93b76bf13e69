package anlan.lake.upkeep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/**
 * Sums what old cuts posted to one line of a journal (旧切面归并).
 *
 * <p>The cuts that have a name divide all cuts into intervals, each of which ends with a named one.
 * Rows of one interval that differ only in cut and amount become one row, of the newest of their
 * cuts, or none if they cancel out. So the sum up to any named cut stays what it was, and so does
 * the sum up to now; what was known at a cut in between can be read for as long as its snapshot is
 * kept. Rows since the newest name stay as they are.
 *
 * <p>Memory holds the lines of one value of the sort columns: of one measure and day.
 */
public final class OldCuts {
  /** In a snapshot's summary: the cut that made it. */
  public static final String CUT_OF_SNAPSHOT = "anlan.cut";

  private static final String CUT = "cut";

  private final NavigableSet<Long> named;
  private final int cut;
  private final int amount;
  private final int[] sorted;
  private final int columns;

  private final Map<List<@Nullable Object>, StructLike> lines = new LinkedHashMap<>();
  private List<@Nullable Object> sortValue = List.of();

  /**
   * Begins with no row.
   *
   * @param table sorted; has a column {@code cut}
   * @param amountColumn the column to sum
   */
  OldCuts(Table table, String amountColumn) {
    named = named(table);
    Schema schema = table.schema();
    columns = schema.columns().size();
    cut = position(schema, schema.findField(CUT).fieldId());
    amount = position(schema, schema.findField(amountColumn).fieldId());
    sorted =
        table.sortOrder().fields().stream()
            .mapToInt(field -> position(schema, field.sourceId()))
            .toArray();
  }

  private static int position(Schema schema, int fieldId) {
    for (int i = 0; i < schema.columns().size(); i++) {
      if (schema.columns().get(i).fieldId() == fieldId) {
        return i;
      }
    }
    throw new IllegalArgumentException("no column " + fieldId + " in " + schema);
  }

  private static NavigableSet<Long> named(Table table) {
    NavigableSet<Long> named = new TreeSet<>();
    for (SnapshotRef ref : table.refs().values()) {
      String of =
          ref.isTag() ? table.snapshot(ref.snapshotId()).summary().get(CUT_OF_SNAPSHOT) : null;
      if (of != null) {
        named.add(Long.valueOf(of));
      }
    }
    return named;
  }

  /** Takes the next row in the table's order, and returns those that no later one can change. */
  List<StructLike> add(StructLike row) {
    if (named.isEmpty()) {
      return List.of(row);
    }
    List<StructLike> done = new ArrayList<>();
    List<@Nullable Object> value = values(row, sorted);
    if (!value.equals(sortValue)) {
      done.addAll(rest());
      sortValue = value;
    }
    @Nullable Long knownAt = named.ceiling(row.get(cut, Long.class));
    if (knownAt == null) {
      done.add(row);
    } else {
      lines.merge(line(row, knownAt), row, this::sum);
    }
    return done;
  }

  /** The rows that are left when the last one was added. */
  List<StructLike> rest() {
    List<StructLike> rest = new ArrayList<>();
    for (StructLike row : lines.values()) {
      if (row.get(amount, Long.class) != 0) {
        rest.add(row);
      }
    }
    lines.clear();
    return rest;
  }

  private List<@Nullable Object> line(StructLike row, long knownAt) {
    List<@Nullable Object> line = new ArrayList<>(columns);
    for (int i = 0; i < columns; i++) {
      if (i == cut) {
        line.add(knownAt);
      } else if (i != amount) {
        line.add(row.get(i, Object.class));
      }
    }
    return line;
  }

  private static List<@Nullable Object> values(StructLike row, int[] positions) {
    List<@Nullable Object> values = new ArrayList<>(positions.length);
    for (int position : positions) {
      values.add(row.get(position, Object.class));
    }
    return values;
  }

  private StructLike sum(StructLike one, StructLike other) {
    one.set(amount, one.get(amount, Long.class) + other.get(amount, Long.class));
    one.set(cut, Math.max(one.get(cut, Long.class), other.get(cut, Long.class)));
    return one;
  }
}
