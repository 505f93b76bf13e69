package anlan.jobs.edge;

import anlan.wire.Change;
import anlan.wire.EpochNote;
import anlan.wire.LogRecord;
import anlan.wire.Rejection;
import anlan.wire.SourceMark;
import anlan.wire.Tables;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The types of wire's records. Their binary form needs the captured tables, which each process
 * knows from the contracts.
 *
 * @param contracts the folder of the contracts, {@code schemas/tables}
 */
public record WireTypes(String contracts) implements Serializable {
  private static final Map<String, Tables> READ = new ConcurrentHashMap<>();

  /** The captured tables of the contracts. */
  public Tables tables() {
    return READ.computeIfAbsent(contracts, folder -> new Tables(ContractsRead.of(folder)));
  }

  /** The type of decoded records. */
  public EdgeType<LogRecord> logRecord() {
    WireTypes types = this;
    return new EdgeType<>(
        LogRecord.class, LogRecord::write, in -> LogRecord.read(in, types.tables()));
  }

  /** The type of released changes. */
  public EdgeType<Change> change() {
    WireTypes types = this;
    return new EdgeType<>(Change.class, Change::write, in -> Change.read(in, types.tables()));
  }

  /** The type of marks. */
  public EdgeType<SourceMark> mark() {
    return new EdgeType<>(SourceMark.class, WireTypes::writeMark, WireTypes::readMark);
  }

  /** The type of rejections. */
  public EdgeType<Rejection> rejection() {
    return new EdgeType<>(Rejection.class, Rejection::write, Rejection::read);
  }

  /** The type of what is told about epochs. */
  public EdgeType<EpochNote> epochNote() {
    return new EdgeType<>(EpochNote.class, EpochNote::write, EpochNote::read);
  }

  private static void writeMark(SourceMark mark, DataOutput out) throws IOException {
    out.writeUTF(mark.source());
    out.writeInt(mark.epoch());
    out.writeLong(mark.offset());
    out.writeLong(mark.lsn());
    out.writeInt(mark.today());
    out.writeLong(mark.repeats());
  }

  private static SourceMark readMark(DataInput in) throws IOException {
    return new SourceMark(
        in.readUTF(), in.readInt(), in.readLong(), in.readLong(), in.readInt(), in.readLong());
  }
}
