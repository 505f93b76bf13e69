package anlan.wire;

import anlan.contracts.Column;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The binary form of a row: one bit per column that has a value, then the values by type. */
final class RowCodec {
  private RowCodec() {}

  static void write(DataOutput out, CapturedTable table, @Nullable Object[] row)
      throws IOException {
    Column[] columns = table.columns();
    for (int from = 0; from < columns.length; from += 8) {
      int bits = 0;
      for (int i = from; i < Math.min(from + 8, columns.length); i++) {
        bits |= row[i] == null ? 0 : 1 << (i - from);
      }
      out.writeByte(bits);
    }
    for (int i = 0; i < columns.length; i++) {
      Object value = row[i];
      if (value != null) {
        writeValue(out, columns[i], value);
      }
    }
  }

  static @Nullable Object[] read(DataInput in, CapturedTable table) throws IOException {
    Column[] columns = table.columns();
    byte[] present = new byte[(columns.length + 7) / 8];
    in.readFully(present);
    @Nullable Object[] row = new Object[columns.length];
    for (int i = 0; i < columns.length; i++) {
      if ((present[i / 8] & (1 << (i % 8))) != 0) {
        row[i] = readValue(in, columns[i]);
      }
    }
    return row;
  }

  private static void writeValue(DataOutput out, Column column, Object value) throws IOException {
    switch (column.type().kind()) {
      case STRING -> Binary.writeString(out, (String) value);
      case INT, DATE -> out.writeInt((Integer) value);
      case LONG, TIMESTAMPTZ -> out.writeLong((Long) value);
      case BOOLEAN -> out.writeBoolean((Boolean) value);
      case DECIMAL -> Binary.writeBytes(out, ((BigDecimal) value).unscaledValue().toByteArray());
      case BINARY, MAP_OF_DATE, MAP_OF_INT, MAP_OF_LONG -> throw notOfASource(column);
    }
  }

  private static Object readValue(DataInput in, Column column) throws IOException {
    return switch (column.type().kind()) {
      case STRING -> Binary.readString(in);
      case INT, DATE -> in.readInt();
      case LONG, TIMESTAMPTZ -> in.readLong();
      case BOOLEAN -> in.readBoolean();
      case DECIMAL -> {
        byte[] digits = Binary.readBytes(in);
        if (digits == null) {
          throw new IOException("a decimal without digits: the bytes are not wire's");
        }
        yield new BigDecimal(new BigInteger(digits), column.type().scale());
      }
      case BINARY, MAP_OF_DATE, MAP_OF_INT, MAP_OF_LONG -> throw notOfASource(column);
    };
  }

  private static IllegalStateException notOfASource(Column column) {
    return new IllegalStateException("column " + column.name() + " is of no source type");
  }
}
