package anlan.jobs.values;

import anlan.core.catalogue.Catalogue;
import anlan.jobs.cut.CutPart;
import anlan.jobs.ledger.Horizon;
import anlan.jobs.restore.Rebuilt;
import anlan.jobs.store.Store;
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
 * Keeps the book of all units and writes {@code indicators.values} before each barrier.
 *
 * <p>Parallelism 1. Upstream operators send a checkpoint's entries and marks before its barrier,
 * and barriers are aligned, so what is evaluated before passing the barrier on is the cut. The
 * clock is the earliest day among the sources, unknown until every source has told its own. The
 * book is written out whole at each checkpoint: some hundred kilobytes.
 */
public final class ValuesOperator extends AbstractStreamOperator<CutPart>
    implements TwoInputStreamOperator<UnitEntry, SourceMark, CutPart> {
  static final String TABLE = "indicators.values";

  private final Store store;
  private final String catalogue;
  private final List<String> sources;
  private final Horizon horizon;
  private final Rebuilt rebuilt;

  private transient Book book;
  private transient CityClock clock;
  private transient ListState<byte[]> state;
  private transient Store.Rows rows;

  /**
   * Values the units of a catalogue.
   *
   * @param store where rows go
   * @param catalogue folder of the catalogue
   * @param sources the sources whose clocks are waited for
   * @param quarters how many quarters back ledgers reach
   * @param rebuilt the newest rebuild
   */
  public ValuesOperator(
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
    book = new Book(Catalogue.load(Path.of(catalogue)), horizon::of);
    clock = new CityClock(sources);
    state =
        context
            .getOperatorStateStore()
            .getListState(
                new ListStateDescriptor<>(
                    "book", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    for (byte[] bytes : rebuilt.book(context, ReplayedValues.FILE, state)) {
      book.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
    rows = store.rows(TABLE, 0);
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
    book.evaluate(value -> rows.append(value.row(checkpoint)));
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
    if (rows != null) {
      rows.close();
    }
    super.close();
  }
}
