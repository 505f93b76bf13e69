package anlan.jobs.rebuild;

import anlan.core.ledger.Account;
import anlan.jobs.restore.Rebuilt;
import anlan.lake.WrittenFiles;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Totals of the journal while history is replayed, and the table of what follows from them. */
public interface ReplayedTotals extends AutoCloseable {
  /** The table. */
  String table();

  /** Takes what the cut to come posts to an account. */
  void post(Account account, int amount);

  /**
   * Writes the rows of a cut.
   *
   * @param cut its number
   * @param clocks the day of each source's clock, in days since 1970-01-01
   */
  void cut(long cut, Map<String, Integer> clocks);

  /** The files of all rows. */
  Optional<WrittenFiles> flush();

  /** Writes what the operator goes on from. */
  void write(Rebuilt rebuilt) throws IOException;

  @Override
  void close();
}
