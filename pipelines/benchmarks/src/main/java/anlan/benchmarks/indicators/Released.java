package anlan.benchmarks.indicators;

import anlan.wire.CapturedTable;
import anlan.wire.Downstream;
import anlan.wire.EpochNote;
import anlan.wire.Rejection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes what a gate releases of a log in which every row is right and read once. */
abstract class Released implements Downstream {
  @Override
  public void rejection(Rejection rejection) {
    throw new IllegalStateException(rejection.toString());
  }

  @Override
  public void epoch(EpochNote note) {
    throw new IllegalStateException(note.toString());
  }

  @Override
  public void standing(CapturedTable table, Consumer<@Nullable Object[]> rows) {
    throw new IllegalStateException(table + " is read once");
  }
}
