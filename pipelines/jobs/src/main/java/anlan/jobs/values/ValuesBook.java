package anlan.jobs.values;

import anlan.core.catalogue.Catalogue;
import anlan.jobs.ledger.Horizon;
import anlan.jobs.store.Store;
import anlan.lake.WrittenFiles;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/** The headline values of all units, which go to {@code indicators.values}. */
public final class ValuesBook implements UnitBooks {
  private static final String TABLE = "indicators.values";

  private final Book book;
  private final Store.Rows rows;

  /** Empty books whose rows go to a store. */
  public ValuesBook(Store store, Catalogue catalogue, Horizon horizon) {
    book = new Book(catalogue, horizon::of);
    rows = store.rows(TABLE, 0);
  }

  @Override
  public String name() {
    return "values";
  }

  @Override
  public List<String> tables() {
    return List.of(TABLE);
  }

  @Override
  public void post(UnitEntry entry) {
    book.post(entry);
  }

  @Override
  public void cut(long cut, OptionalInt today) {
    today.ifPresent(book::moveTo);
    book.evaluate(value -> rows.append(value.row(cut)));
  }

  @Override
  public List<WrittenFiles> flush() {
    return rows.flush().stream().toList();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    book.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    book.read(in);
  }

  @Override
  public void close() {
    rows.close();
  }
}
