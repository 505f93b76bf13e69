package anlan.jobs.scores;

import anlan.core.catalogue.Catalogue;
import anlan.jobs.ledger.Horizon;
import anlan.jobs.store.Store;
import anlan.jobs.values.UnitBooks;
import anlan.jobs.values.UnitEntry;
import anlan.lake.WrittenFiles;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The scores of all units, which go to {@code indicators.scores} and {@code
 * indicators.score_items}.
 */
public final class ScoresBook implements UnitBooks {
  private static final String SCORES = "indicators.scores";
  private static final String ITEMS = "indicators.score_items";

  private final ScoreBook book;
  private final Store.Rows scores;
  private final Store.Rows items;

  /** Empty books whose rows go to a store. */
  public ScoresBook(Store store, Catalogue catalogue, Horizon horizon) {
    book = new ScoreBook(catalogue, horizon::of);
    scores = store.rows(SCORES, 0);
    items = store.rows(ITEMS, 0);
  }

  @Override
  public String name() {
    return "scores";
  }

  @Override
  public List<String> tables() {
    return List.of(SCORES, ITEMS);
  }

  @Override
  public void post(UnitEntry entry) {
    book.post(entry);
  }

  @Override
  public void cut(long cut, OptionalInt today) {
    today.ifPresent(book::moveTo);
    book.assess(cut, new ScoreBook.Rows(scores::append, items::append));
  }

  @Override
  public List<WrittenFiles> flush() {
    return Stream.of(scores, items).flatMap(rows -> rows.flush().stream()).toList();
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
    scores.close();
    items.close();
  }
}
