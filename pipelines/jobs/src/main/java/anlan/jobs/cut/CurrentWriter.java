package anlan.jobs.cut;

import anlan.jobs.store.Store;
import anlan.wire.CapturedTable;
import anlan.wire.Change;
import anlan.wire.Op;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Keeps {@code current.*} equal to the source tables (现状).
 *
 * <p>Changes come by {@link BucketOwners}, so each bucket of a table has one writer, and all
 * changes of a key come to it in the source's order. Inserts, updates and rows of snapshots put a
 * row; deletes remove one; an update of a primary key is a delete and an insert. The gate before
 * has dropped repeats, rejects truncates, and deletes rows that a new snapshot no longer has.
 *
 * <p>A writer knows where each key's row is, and that is in no checkpoint: it is read back from the
 * table when the first change of a table comes. Until then the table must hold all that was flushed
 * before the checkpoint, some of which may be in a cut that was still pending: it is published by
 * {@link CutOperator}, which starts at the same time elsewhere. So the state is one number, the
 * newest cut that any of the writers flushed files for, and a restored writer waits for that cut.
 */
public final class CurrentWriter extends AbstractStreamOperator<CutPart>
    implements OneInputStreamOperator<Change, CutPart> {
  private final Store store;

  private transient Map<String, Store.Keyed> writers;
  private transient ListState<Long> state;
  private transient long restoredFlush;
  private transient long lastFlush;

  /** Writes to a store. */
  public CurrentWriter(Store store) {
    this.store = store;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    writers = new HashMap<>();
    state =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>("last-flush", Types.LONG));
    for (long flush : state.get()) {
      restoredFlush = Math.max(restoredFlush, flush);
    }
    lastFlush = restoredFlush;
  }

  @Override
  public void processElement(StreamRecord<Change> element) {
    Change change = element.getValue();
    Store.Keyed writer = writer(change.table());
    if (change.op() == Op.DELETE) {
      writer.remove(change.key());
    } else {
      writer.put(change.sourceRow(), change.added());
    }
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) {
    for (Store.Keyed writer : writers.values()) {
      writer
          .flush()
          .ifPresent(
              written -> {
                lastFlush = checkpoint;
                output.collect(new StreamRecord<>(new CutPart.Files(written)));
              });
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    state.update(List.of(lastFlush));
  }

  @Override
  public void close() throws Exception {
    if (writers != null) {
      writers.values().forEach(Store.Keyed::close);
    }
    super.close();
  }

  private Store.Keyed writer(CapturedTable table) {
    Store.Keyed writer = writers.get(table.source());
    if (writer == null) {
      int part = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
      int parts = getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks();
      writer =
          store.keyed(
              table.currentTable(), part, BucketOwners.ownedBy(part, parts, table), restoredFlush);
      writers.put(table.source(), writer);
    }
    return writer;
  }
}
