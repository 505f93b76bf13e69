package anlan.jobs.rebuild;

import anlan.core.ledger.Account;
import anlan.jobs.restore.Rebuilt;
import anlan.lake.WrittenFiles;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/** Totals of the journal while history is replayed, and the tables of what follows from them. */
public interface ReplayedTotals extends AutoCloseable {
  /** The tables. */
  List<String> tables();

  /** Takes what the cut to come posts to an account. */
  void post(Account account, int amount);

  /**
   * Writes the rows of a cut.
   *
   * @param cut its number
   * @param today the city's day, in days since 1970-01-01; empty while it is unknown
   */
  void cut(long cut, OptionalInt today);

  /** The files of all rows. */
  List<WrittenFiles> flush();

  /** Writes what the operator goes on from. */
  void write(Rebuilt rebuilt) throws IOException;

  @Override
  void close();
}
