package anlan.jobs.cut;

import anlan.jobs.store.Store;
import anlan.wire.CapturedTable;
import anlan.wire.Change;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Writes every change to the history table of its source table. No state, see {@link RowWriter}.
 */
public final class HistoryWriter extends AbstractStreamOperator<CutPart>
    implements OneInputStreamOperator<Change, CutPart> {
  private final Store store;

  private transient Map<String, Store.Rows> writers;

  /** Writes to a store. */
  public HistoryWriter(Store store) {
    this.store = store;
  }

  @Override
  public void open() throws Exception {
    super.open();
    writers = new HashMap<>();
  }

  @Override
  public void processElement(StreamRecord<Change> element) {
    Change change = element.getValue();
    writer(change.table()).append(change.row(), change.added());
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) {
    for (Store.Rows writer : writers.values()) {
      writer
          .flush()
          .ifPresent(written -> output.collect(new StreamRecord<>(new CutPart.Files(written))));
    }
  }

  @Override
  public void close() throws Exception {
    if (writers != null) {
      writers.values().forEach(Store.Rows::close);
    }
    super.close();
  }

  private Store.Rows writer(CapturedTable table) {
    Store.Rows writer = writers.get(table.contract().name());
    if (writer == null) {
      int subtask = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
      writer = store.rows(table.contract().name(), subtask);
      writers.put(table.contract().name(), writer);
    }
    return writer;
  }
}
