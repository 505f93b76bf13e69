package anlan.lake;

import java.util.Optional;

/** Writes rows of one table to data files. */
public final class TableWriter implements AutoCloseable {
  TableWriter() {}

  /** Adds a row: values in contract column order, as {@code ColumnType.Kind} says. */
  public void append(Object[] row) {
    throw new UnsupportedOperationException();
  }

  /** Finishes the files of the rows since the last flush; empty if there were none. */
  public Optional<WrittenFiles> flush() {
    throw new UnsupportedOperationException();
  }

  /** Drops rows that were not flushed. */
  @Override
  public void close() {}
}
