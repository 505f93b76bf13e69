package anlan.jobs.scores;

import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Account;
import anlan.jobs.ledger.Horizon;
import anlan.jobs.rebuild.ReplayedTotals;
import anlan.jobs.restore.Rebuilt;
import anlan.jobs.store.Store;
import anlan.jobs.values.UnitTotals;
import anlan.lake.WrittenFiles;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The score book while history is replayed: what {@link ScoresOperator} keeps. */
public final class ReplayedScores implements ReplayedTotals {
  static final String FILE = "scores";

  private final UnitTotals totals;
  private final ScoreBook book;
  private final Store.Rows scores;
  private final Store.Rows items;

  /** An empty book whose rows go to a store. */
  public ReplayedScores(Store store, Catalogue catalogue, Horizon horizon) {
    totals = new UnitTotals(catalogue);
    book = new ScoreBook(catalogue, horizon::of);
    scores = store.rows(ScoresOperator.SCORES, 0);
    items = store.rows(ScoresOperator.ITEMS, 0);
  }

  @Override
  public List<String> tables() {
    return List.of(ScoresOperator.SCORES, ScoresOperator.ITEMS);
  }

  @Override
  public void post(Account account, int amount) {
    totals.add(account, amount);
  }

  @Override
  public void cut(long cut, OptionalInt today) {
    totals.drain(book::post);
    today.ifPresent(book::moveTo);
    book.assess(cut, new ScoreBook.Rows(scores::append, items::append));
  }

  @Override
  public List<WrittenFiles> flush() {
    return Stream.of(scores, items).flatMap(rows -> rows.flush().stream()).toList();
  }

  @Override
  public void write(Rebuilt rebuilt) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(new DataOutputStream(bytes));
    rebuilt.writeBook(FILE, bytes.toByteArray());
  }

  @Override
  public void close() {
    scores.close();
    items.close();
  }
}
