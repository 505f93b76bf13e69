package anlan.jobs.cut;

import anlan.wire.EpochNote;
import org.jspecify.annotations.Nullable;

/** What is told about epochs as rows of {@code ops.epochs}. */
public final class EpochRow {
  /** The table. */
  public static final String TABLE = "ops.epochs";

  private EpochRow() {}

  /** The row of a note, in contract column order. */
  public static @Nullable Object[] of(EpochNote note) {
    return new @Nullable Object[] {
      note.source(),
      note.epoch(),
      note.event().name(),
      note.table(),
      note.stood(),
      note.read(),
      note.changed(),
      note.missing(),
      note.rejected(),
      note.offset(),
      note.atMicros()
    };
  }
}
