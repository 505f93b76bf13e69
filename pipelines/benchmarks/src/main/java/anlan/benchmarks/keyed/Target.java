package anlan.benchmarks.keyed;

import anlan.benchmarks.keyed.Changes.Change;
import java.io.IOException;
import org.apache.iceberg.Table;

/** A way of keeping a table equal to a stream of changes. */
interface Target extends AutoCloseable {
  void apply(Change change) throws IOException;

  /** Makes everything so far visible. */
  void commit(int cut) throws IOException;

  /** The table as it is now. */
  Table table();

  @Override
  void close() throws IOException;
}
