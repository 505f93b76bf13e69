package anlan.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be decoded or breaks a rule; it becomes a row of {@code ops.rejected}.
 *
 * @param reason why
 * @param detail which value, where, and how to mend it
 * @param source the source database
 * @param table the source table such as {@code inspection.inspection}; null if unknown
 * @param topic Kafka topic
 * @param partition Kafka partition
 * @param offset Kafka offset
 * @param messageAtMicros when Kafka took the message, microseconds since 1970-01-01T00:00Z
 * @param bytes the message itself, for operators only; null if it had no value
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody but tests, which look inside
public record Rejection(
    Reason reason,
    String detail,
    String source,
    @Nullable String table,
    String topic,
    int partition,
    long offset,
    long messageAtMicros,
    byte @Nullable [] bytes) {

  /** Writes the compact binary form. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(reason.ordinal());
    Binary.writeString(out, detail);
    Binary.writeString(out, source);
    Binary.writeString(out, table == null ? "" : table);
    Binary.writeString(out, topic);
    out.writeInt(partition);
    out.writeLong(offset);
    out.writeLong(messageAtMicros);
    Binary.writeBytes(out, bytes);
  }

  /** Reads what {@link #write} wrote. */
  public static Rejection read(DataInput in) throws IOException {
    Reason reason = Binary.constant(Reason.values(), in.readByte());
    String detail = Binary.readString(in);
    String source = Binary.readString(in);
    String table = Binary.readString(in);
    return new Rejection(
        reason,
        detail,
        source,
        table.isEmpty() ? null : table,
        Binary.readString(in),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        Binary.readBytes(in));
  }
}
