package anlan.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a column that a source table lost from one that it does not have yet.
 *
 * <p>Both are columns of the contract that a row lacks. Rows from before a column was added have no
 * value for it, and that is right; once a row had the column, one without it means that it was
 * dropped or renamed. The state is a list of names per table, mostly empty.
 */
final class ColumnWatch {
  private final Map<String, List<String>> notYetThere = new HashMap<>();

  /** Whether a row lacks a column that its table had before; if not, it is noted. */
  boolean lost(Change change) {
    List<String> absent = change.drift().absent();
    List<String> expected = notYetThere.get(change.table().source());
    if (expected != null && !expected.containsAll(absent)) {
      return true;
    }
    if (!absent.equals(expected)) {
      notYetThere.put(change.table().source(), absent);
    }
    return false;
  }

  /** A database that was restored may be older than its tables' newest columns. */
  void startAnew() {
    notYetThere.clear();
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(notYetThere.size());
    for (var table : notYetThere.entrySet()) {
      Binary.writeString(out, table.getKey());
      Binary.writeString(out, String.join(",", table.getValue()));
    }
  }

  static ColumnWatch read(DataInput in) throws IOException {
    ColumnWatch watch = new ColumnWatch();
    for (int left = in.readInt(); left > 0; left--) {
      String table = Binary.readString(in);
      String names = Binary.readString(in);
      watch.notYetThere.put(table, names.isEmpty() ? List.of() : List.of(names.split(",")));
    }
    return watch;
  }
}
