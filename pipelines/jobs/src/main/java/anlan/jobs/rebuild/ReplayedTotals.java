package anlan.jobs.rebuild;

import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Account;
import anlan.jobs.restore.Rebuilt;
import anlan.jobs.values.UnitBooks;
import anlan.jobs.values.UnitTotals;
import anlan.lake.WrittenFiles;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/** Totals of the journal while history is replayed: the books that an operator keeps. */
public final class ReplayedTotals implements AutoCloseable {
  private final UnitBooks books;
  private final UnitTotals totals;

  /** For empty books of a catalogue's units. */
  ReplayedTotals(UnitBooks books, Catalogue catalogue) {
    this.books = books;
    this.totals = new UnitTotals(catalogue);
  }

  /** The tables of what follows from them. */
  public List<String> tables() {
    return books.tables();
  }

  /** Takes what the cut to come posts to an account. */
  public void post(Account account, int amount) {
    totals.add(account, amount);
  }

  /**
   * Writes the rows of a cut.
   *
   * @param cut its number
   * @param today the city's day, in days since 1970-01-01; empty while it is unknown
   */
  public void cut(long cut, OptionalInt today) {
    totals.drain(books::post);
    books.cut(cut, today);
  }

  /** The files of all rows. */
  public List<WrittenFiles> flush() {
    return books.flush();
  }

  /** Writes what the operator goes on from. */
  public void write(Rebuilt rebuilt) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    books.write(new DataOutputStream(bytes));
    rebuilt.writeBook(books.name(), bytes.toByteArray());
  }

  @Override
  public void close() {
    books.close();
  }
}
