package anlan.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the columns of one row differ from the contract (列漂移), because the source table was altered.
 *
 * <p>Messages carry no types. What a column's values look like in JSON does not depend on the
 * value, only on the source's type: whole numbers come as {@link Long}, booleans as {@link
 * Boolean}, and everything else (text, dates, times, decimals, arrays) as text.
 *
 * @param added values of columns that the contract does not have, by name
 * @param absent columns of the contract that the row does not have
 */
record ColumnDrift(SortedMap<String, Object> added, List<String> absent) {
  /** Of a row that is as its contract says. */
  static final ColumnDrift NONE = new ColumnDrift(new TreeMap<>(), List.of());

  private static final byte NO_DRIFT = 0;
  private static final byte DRIFT = 1;

  void write(DataOutput out) throws IOException {
    if (this == NONE) {
      out.writeByte(NO_DRIFT);
      return;
    }
    out.writeByte(DRIFT);
    Binary.writeLength(out, added.size());
    for (var column : added.entrySet()) {
      Binary.writeString(out, column.getKey());
      writeValue(out, column.getValue());
    }
    Binary.writeLength(out, absent.size());
    for (String column : absent) {
      Binary.writeString(out, column);
    }
  }

  static ColumnDrift read(DataInput in) throws IOException {
    if (in.readByte() == NO_DRIFT) {
      return NONE;
    }
    SortedMap<String, Object> added = new TreeMap<>();
    for (int left = Binary.readLength(in); left > 0; left--) {
      added.put(Binary.readString(in), readValue(in));
    }
    String[] absent = new String[Binary.readLength(in)];
    for (int i = 0; i < absent.length; i++) {
      absent[i] = Binary.readString(in);
    }
    return new ColumnDrift(added, List.of(absent));
  }

  private static void writeValue(DataOutput out, Object value) throws IOException {
    if (value instanceof Long number) {
      out.writeByte('n');
      out.writeLong(number);
    } else if (value instanceof Boolean flag) {
      out.writeByte('b');
      out.writeBoolean(flag);
    } else {
      out.writeByte('t');
      Binary.writeString(out, (String) value);
    }
  }

  private static Object readValue(DataInput in) throws IOException {
    return switch (in.readByte()) {
      case 'n' -> in.readLong();
      case 'b' -> in.readBoolean();
      default -> Binary.readString(in);
    };
  }
}
