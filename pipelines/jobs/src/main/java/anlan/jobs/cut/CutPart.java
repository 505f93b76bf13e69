package anlan.jobs.cut;

import anlan.jobs.edge.EdgeType;
import anlan.lake.SourceMark;
import anlan.lake.WrittenFiles;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What a cut is made of: files that writers finished, and how far each source is contained. */
public sealed interface CutPart {
  /** The type of parts on an edge. */
  EdgeType<CutPart> TYPE = new EdgeType<>(CutPart.class, CutPart::write, CutPart::read);

  /** Files of one table. */
  record Files(WrittenFiles files) implements CutPart {}

  /** How far one source is contained. */
  record Mark(SourceMark mark) implements CutPart {}

  /** Writes a part. */
  static void write(CutPart part, DataOutput out) throws IOException {
    if (part instanceof Files files) {
      out.writeBoolean(true);
      out.writeUTF(files.files.table());
      out.writeInt(files.files.dataFiles().length);
      out.write(files.files.dataFiles());
      out.writeLong(files.files.rows());
    } else if (part instanceof Mark mark) {
      out.writeBoolean(false);
      out.writeUTF(mark.mark.source());
      out.writeInt(mark.mark.epoch());
      out.writeLong(mark.mark.offset());
      out.writeLong(mark.mark.lsn());
      Integer day = mark.mark.clockDay();
      out.writeBoolean(day != null);
      out.writeInt(day == null ? 0 : day);
    }
  }

  /** Reads what {@link #write} wrote. */
  static CutPart read(DataInput in) throws IOException {
    if (in.readBoolean()) {
      String table = in.readUTF();
      byte[] dataFiles = new byte[in.readInt()];
      in.readFully(dataFiles);
      return new Files(new WrittenFiles(table, dataFiles, in.readLong()));
    }
    String source = in.readUTF();
    int epoch = in.readInt();
    long offset = in.readLong();
    long lsn = in.readLong();
    boolean ticked = in.readBoolean();
    int day = in.readInt();
    return new Mark(new SourceMark(source, epoch, offset, lsn, ticked ? day : null));
  }
}
