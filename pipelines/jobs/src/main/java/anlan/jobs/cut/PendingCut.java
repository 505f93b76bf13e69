package anlan.jobs.cut;

import anlan.lake.SourceMark;
import anlan.lake.WrittenFiles;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A cut that is complete but perhaps not published.
 *
 * @param cut its number: the checkpoint's
 * @param marks how far each source is contained
 * @param files all files written since the cut before
 */
record PendingCut(long cut, List<SourceMark> marks, List<WrittenFiles> files) {
  PendingCut {
    marks = List.copyOf(marks);
    files = List.copyOf(files);
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(cut);
    out.writeInt(marks.size() + files.size());
    for (SourceMark mark : marks) {
      CutPart.write(new CutPart.Mark(mark), out);
    }
    for (WrittenFiles written : files) {
      CutPart.write(new CutPart.Files(written), out);
    }
  }

  static PendingCut read(DataInput in) throws IOException {
    long cut = in.readLong();
    List<SourceMark> marks = new ArrayList<>();
    List<WrittenFiles> files = new ArrayList<>();
    for (int parts = in.readInt(); parts > 0; parts--) {
      CutPart part = CutPart.read(in);
      if (part instanceof CutPart.Mark mark) {
        marks.add(mark.mark());
      } else if (part instanceof CutPart.Files written) {
        files.add(written.files());
      }
    }
    return new PendingCut(cut, marks, files);
  }
}
