package anlan.jobs.store;

import anlan.lake.SourceMark;
import anlan.lake.WrittenFiles;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** One end of the topology: the lake in a real run, memory in tests. */
public interface Store extends Serializable {

  /** A writer of rows for one table; each parallel writer has its own number. */
  Rows rows(String table, int subtask);

  /** The publisher of the job's cuts. */
  Cuts cuts();

  /** Writes rows to files that nobody sees yet. */
  interface Rows extends AutoCloseable {
    /** Adds a row in contract column order. */
    void append(Object[] row);

    /** The files of the rows since the last flush; empty if there were none. */
    Optional<WrittenFiles> flush();

    @Override
    void close();
  }

  /** Publishes cuts. */
  interface Cuts extends AutoCloseable {
    /** Publishes a cut, all or nothing; repeating one changes nothing. */
    void commit(long cut, List<SourceMark> marks, List<WrittenFiles> files);

    @Override
    void close();
  }
}
