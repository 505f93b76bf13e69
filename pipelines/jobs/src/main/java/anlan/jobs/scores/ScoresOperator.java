package anlan.jobs.scores;

import anlan.core.catalogue.Catalogue;
import anlan.jobs.cut.CutPart;
import anlan.jobs.ledger.Horizon;
import anlan.jobs.restore.Rebuilt;
import anlan.jobs.store.Store;
import anlan.jobs.values.CityClock;
import anlan.jobs.values.UnitEntry;
import anlan.wire.SourceMark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Keeps the score book and writes {@code indicators.scores} and {@code indicators.score_items}
 * before each barrier.
 *
 * <p>Parallelism 1. As for the values: what a checkpoint's entries and marks amount to when its
 * barrier is passed on is the cut. The book is written out whole at each checkpoint.
 */
public final class ScoresOperator extends AbstractStreamOperator<CutPart>
    implements TwoInputStreamOperator<UnitEntry, SourceMark, CutPart> {
  static final String SCORES = "indicators.scores";
  static final String ITEMS = "indicators.score_items";

  private final Store store;
  private final String catalogue;
  private final List<String> sources;
  private final Horizon horizon;
  private final Rebuilt rebuilt;

  private transient ScoreBook book;
  private transient CityClock clock;
  private transient ListState<byte[]> state;
  private transient Store.Rows scores;
  private transient Store.Rows items;

  /**
   * Assesses the units of a catalogue.
   *
   * @param store where rows go
   * @param catalogue folder of the catalogue
   * @param sources the sources whose clocks are waited for
   * @param quarters how many quarters back ledgers reach
   * @param rebuilt the newest rebuild
   */
  public ScoresOperator(
      Store store, String catalogue, List<String> sources, int quarters, Rebuilt rebuilt) {
    this.store = store;
    this.catalogue = catalogue;
    this.sources = List.copyOf(sources);
    this.horizon = new Horizon(quarters);
    this.rebuilt = rebuilt;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    book = new ScoreBook(Catalogue.load(Path.of(catalogue)), horizon::of);
    clock = new CityClock(sources);
    state =
        context
            .getOperatorStateStore()
            .getListState(
                new ListStateDescriptor<>(
                    "book", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    for (byte[] bytes : rebuilt.book(context, ReplayedScores.FILE, state)) {
      book.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
    scores = store.rows(SCORES, 0);
    items = store.rows(ITEMS, 0);
  }

  @Override
  public void processElement1(StreamRecord<UnitEntry> element) {
    book.post(element.getValue());
  }

  @Override
  public void processElement2(StreamRecord<SourceMark> element) {
    clock.see(element.getValue());
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) {
    clock.today().ifPresent(book::moveTo);
    book.assess(checkpoint, new ScoreBook.Rows(scores::append, items::append));
    send(scores);
    send(items);
  }

  private void send(Store.Rows rows) {
    rows.flush()
        .ifPresent(written -> output.collect(new StreamRecord<>(new CutPart.Files(written))));
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(new DataOutputStream(bytes));
    state.update(List.of(bytes.toByteArray()));
  }

  @Override
  public void close() throws Exception {
    if (scores != null) {
      scores.close();
    }
    if (items != null) {
      items.close();
    }
    super.close();
  }
}
