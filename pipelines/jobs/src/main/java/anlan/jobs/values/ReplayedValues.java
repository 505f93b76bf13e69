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
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.typeutils.base.IntSerializer;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;

/** The book of all units while history is replayed: what {@link ValuesOperator} keeps. */
public final class ReplayedValues implements ReplayedTotals {
  static final String FILE = "values";

  private final UnitTotals totals;
  private final Book book;
  private final List<String> sources;
  private final Store.Rows rows;

  /**
   * An empty book.
   *
   * @param store where rows go
   * @param catalogue the catalogue
   * @param sources the sources whose clocks are waited for
   * @param horizon how far back ledgers reach
   */
  public ReplayedValues(Store store, Catalogue catalogue, List<String> sources, Horizon horizon) {
    totals = new UnitTotals(catalogue);
    book = new Book(catalogue, horizon::of);
    this.sources = List.copyOf(sources);
    rows = store.rows(ValuesOperator.TABLE, 0);
  }

  @Override
  public String table() {
    return ValuesOperator.TABLE;
  }

  @Override
  public void post(Account account, int amount) {
    totals.add(account, amount);
  }

  @Override
  public void cut(long cut, Map<String, Integer> clocks) {
    totals.drain(book::post);
    if (clocks.keySet().containsAll(sources)) {
      sources.stream().map(clocks::get).min(Integer::compare).ifPresent(book::moveTo);
    }
    book.evaluate(value -> rows.append(value.row(cut)));
  }

  @Override
  public Optional<WrittenFiles> flush() {
    return rows.flush();
  }

  @Override
  public void write(Rebuilt rebuilt) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(new DataOutputStream(bytes));
    rebuilt
        .file(FILE)
        .write(
            IntSerializer.INSTANCE,
            BytePrimitiveArraySerializer.INSTANCE,
            Map.of(0, bytes.toByteArray()));
  }

  @Override
  public void close() {
    rows.close();
  }
}
