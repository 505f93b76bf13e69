package anlan.jobs.ledger;

import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Account;
import anlan.core.ledger.Cell;
import anlan.core.ledger.Timeline;
import anlan.jobs.cut.CutPart;
import anlan.jobs.store.Store;
import anlan.jobs.values.UnitEntry;
import anlan.jobs.values.UnitTotals;
import java.nio.file.Path;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Writes {@code indicators.journal}: each account at most once per cut, in one file, for all
 * entries of a measure come to the same writer. Sends the same sums by unit on to the values.
 *
 * <p>No state: all entries of a cut come right before its barrier.
 */
public final class JournalWriter extends AbstractStreamOperator<UnitEntry>
    implements OneInputStreamOperator<JournalEntry, UnitEntry> {
  /** The table. */
  public static final String TABLE = "indicators.journal";

  private final Store store;
  private final String catalogue;
  private final OutputTag<CutPart> parts;

  private transient Timeline entries;
  private transient UnitTotals totals;
  private transient Store.Rows rows;

  /** Writes to a store; the files go to a side output. */
  public JournalWriter(Store store, String catalogue, OutputTag<CutPart> parts) {
    this.store = store;
    this.catalogue = catalogue;
    this.parts = parts;
  }

  @Override
  public void open() throws Exception {
    super.open();
    entries = new Timeline();
    totals = new UnitTotals(Catalogue.load(Path.of(catalogue)));
    rows = store.rows(TABLE, getRuntimeContext().getTaskInfo().getIndexOfThisSubtask());
  }

  @Override
  public void processElement(StreamRecord<JournalEntry> element) {
    entries.add(element.getValue().account(), element.getValue().amount());
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) {
    entries.forEach(
        (account, amount) -> {
          rows.append(row(account, amount, checkpoint));
          totals.add(account, amount);
        });
    entries = new Timeline();
    totals.drain(entry -> output.collect(new StreamRecord<>(entry)));
    rows.flush()
        .ifPresent(
            written -> output.collect(parts, new StreamRecord<>(new CutPart.Files(written))));
  }

  @Override
  public void close() throws Exception {
    if (rows != null) {
      rows.close();
    }
    super.close();
  }

  /** What a cut posts to an account, in contract column order. */
  public static Object[] row(Account account, int amount, long cut) {
    Cell cell = account.cell();
    return new Object[] {
      account.measure(),
      account.period(),
      cell.town(),
      cell.classCode(),
      cell.department(),
      cell.levelCode(),
      cell.sector(),
      cell.category(),
      account.facet(),
      account.day(),
      cut,
      (long) amount
    };
  }
}
