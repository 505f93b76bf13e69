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
 * Keeps books of all units and writes their rows before each barrier.
 *
 * <p>Parallelism 1. Upstream operators send a checkpoint's entries and marks before its barrier,
 * and barriers are aligned, so what is evaluated before passing the barrier on is the cut. The
 * clock is the earliest day among the sources, unknown until every source has told its own. The
 * books are written out whole at each checkpoint: some hundred kilobytes.
 */
public final class BookOperator extends AbstractStreamOperator<CutPart>
    implements TwoInputStreamOperator<UnitEntry, SourceMark, CutPart> {
  private final UnitBooks.Opening opening;
  private final Store store;
  private final String catalogue;
  private final List<String> sources;
  private final Horizon horizon;
  private final Rebuilt rebuilt;

  private transient UnitBooks books;
  private transient CityClock clock;
  private transient ListState<byte[]> state;

  /**
   * Keeps the units of a catalogue.
   *
   * @param opening opens the books
   * @param store where rows go
   * @param catalogue folder of the catalogue
   * @param sources the sources whose clocks are waited for
   * @param quarters how many quarters back ledgers reach
   * @param rebuilt the newest rebuild
   */
  public BookOperator(
      UnitBooks.Opening opening,
      Store store,
      String catalogue,
      List<String> sources,
      int quarters,
      Rebuilt rebuilt) {
    this.opening = opening;
    this.store = store;
    this.catalogue = catalogue;
    this.sources = List.copyOf(sources);
    this.horizon = new Horizon(quarters);
    this.rebuilt = rebuilt;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    books = opening.open(store, Catalogue.load(Path.of(catalogue)), horizon);
    clock = new CityClock(sources);
    state =
        context
            .getOperatorStateStore()
            .getListState(
                new ListStateDescriptor<>(
                    "book", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    for (byte[] bytes : rebuilt.book(context, books.name(), state)) {
      books.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
  }

  @Override
  public void processElement1(StreamRecord<UnitEntry> element) {
    books.post(element.getValue());
  }

  @Override
  public void processElement2(StreamRecord<SourceMark> element) {
    clock.see(element.getValue());
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) {
    books.cut(checkpoint, clock.today());
    books
        .flush()
        .forEach(written -> output.collect(new StreamRecord<>(new CutPart.Files(written))));
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    books.write(new DataOutputStream(bytes));
    state.update(List.of(bytes.toByteArray()));
  }

  @Override
  public void close() throws Exception {
    if (books != null) {
      books.close();
    }
    super.close();
  }
}
