package anlan.jobs.values;

import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Account;
import anlan.jobs.ledger.Horizon;
import anlan.jobs.rebuild.ReplayedTotals;
import anlan.jobs.restore.Rebuilt;
import anlan.jobs.store.Store;
import anlan.lake.WrittenFiles;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/** The book of all units while history is replayed: what {@link ValuesOperator} keeps. */
public final class ReplayedValues implements ReplayedTotals {
  static final String FILE = "values";

  private final UnitTotals totals;
  private final Book book;
  private final Store.Rows rows;

  /** An empty book whose rows go to a store. */
  public ReplayedValues(Store store, Catalogue catalogue, Horizon horizon) {
    totals = new UnitTotals(catalogue);
    book = new Book(catalogue, horizon::of);
    rows = store.rows(ValuesOperator.TABLE, 0);
  }

  @Override
  public List<String> tables() {
    return List.of(ValuesOperator.TABLE);
  }

  @Override
  public void post(Account account, int amount) {
    totals.add(account, amount);
  }

  @Override
  public void cut(long cut, OptionalInt today) {
    totals.drain(book::post);
    today.ifPresent(book::moveTo);
    book.evaluate(value -> rows.append(value.row(cut)));
  }

  @Override
  public List<WrittenFiles> flush() {
    return rows.flush().stream().toList();
  }

  @Override
  public void write(Rebuilt rebuilt) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(new DataOutputStream(bytes));
    rebuilt.writeBook(FILE, bytes.toByteArray());
  }

  @Override
  public void close() {
    rows.close();
  }
}
