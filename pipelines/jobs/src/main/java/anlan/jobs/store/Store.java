package anlan.jobs.store;

import anlan.lake.SourceMark;
import anlan.lake.WrittenFiles;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/** One end of the topology: the lake in a real run, memory in tests. */
public interface Store extends Serializable {

  /** A writer of rows for one table; each parallel writer has its own number. */
  Rows rows(String table, int subtask);

  /**
   * A writer of some buckets of a keyed table.
   *
   * @param table the table
   * @param subtask number of the parallel writer
   * @param owned the buckets it owns
   * @param after the newest cut that the buckets' writers before may have flushed files for; waits
   *     until it is published; 0 for none
   */
  Keyed keyed(String table, int subtask, IntPredicate owned, long after);

  /**
   * Shows the rows of a keyed table, in contract column order, by the newest published cut.
   *
   * @param table the table
   * @param after waits until this cut is published; 0 for none
   * @param rows takes each row, to keep
   */
  void standing(String table, long after, Consumer<Object[]> rows);

  /** The publisher of the job's cuts. */
  Cuts cuts();

  /** Writes rows to files that nobody sees yet. */
  interface Rows extends AutoCloseable {
    /** Adds a row in contract column order, and values of columns that the contract has not. */
    void append(Object[] row, Map<String, Object> added);

    /** Adds a row of a table that is no source's. */
    default void append(Object[] row) {
      append(row, Map.of());
    }

    /** The files of the rows since the last flush; empty if there were none. */
    Optional<WrittenFiles> flush();

    @Override
    void close();
  }

  /** Writes changes of a keyed table to files that nobody sees yet. */
  interface Keyed extends AutoCloseable {
    /**
     * Inserts a row in contract column order, with values of columns that the contract has not, or
     * replaces the one of its key.
     */
    void put(Object[] row, Map<String, Object> added);

    /** Removes the row of a key, if there is one. */
    void remove(Object key);

    /** What the changes since the last flush do to the table; empty if that is nothing. */
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
