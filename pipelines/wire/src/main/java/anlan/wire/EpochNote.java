package anlan.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a new epoch of a source (来源纪元), for operators; it becomes a row of {@code
 * ops.epochs}. One tells that the epoch began, and when its snapshot has been read, one tells of
 * each table what the comparison with the rows before found.
 *
 * @param source the source database
 * @param epoch the new epoch
 * @param event what happened
 * @param table the source table such as {@code inspection.hazard}; null if it is about all
 * @param stood rows that stood before
 * @param read rows that the snapshot has
 * @param changed how many of them are new or not as they were
 * @param missing rows that stood before and are not in the snapshot
 * @param rejected rows of the snapshot that could not be read
 * @param offset Kafka offset at which it happened
 * @param atMicros when the snapshot read its newest row so far, microseconds since
 *     1970-01-01T00:00Z
 */
public record EpochNote(
    String source,
    int epoch,
    Event event,
    @Nullable String table,
    long stood,
    long read,
    long changed,
    long missing,
    long rejected,
    long offset,
    long atMicros) {

  /** What can happen: the closed set of {@code ops.epochs.event}. */
  public enum Event {
    /** A snapshot of the whole source has begun. */
    BEGUN,
    /** The snapshot of a table is over; what is missing in it has been deleted. */
    SWEPT,
    /**
     * The snapshot of a table is over, but rows of it could not be read, or the snapshot has no
     * last row; what is missing stays as it was, for it may be among those.
     */
    KEPT
  }

  /** Writes the compact binary form. */
  public void write(DataOutput out) throws IOException {
    Binary.writeString(out, source);
    out.writeInt(epoch);
    out.writeByte(event.ordinal());
    Binary.writeString(out, table == null ? "" : table);
    out.writeLong(stood);
    out.writeLong(read);
    out.writeLong(changed);
    out.writeLong(missing);
    out.writeLong(rejected);
    out.writeLong(offset);
    out.writeLong(atMicros);
  }

  /** Reads what {@link #write} wrote. */
  public static EpochNote read(DataInput in) throws IOException {
    String source = Binary.readString(in);
    int epoch = in.readInt();
    Event event = Binary.constant(Event.values(), in.readByte());
    String table = Binary.readString(in);
    return new EpochNote(
        source,
        epoch,
        event,
        table.isEmpty() ? null : table,
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }
}
