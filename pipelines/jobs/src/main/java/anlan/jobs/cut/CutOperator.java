package anlan.jobs.cut;

import anlan.jobs.store.Store;
import anlan.lake.SourceMark;
import anlan.lake.WrittenFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Publishes each checkpoint as one cut, exactly once.
 *
 * <p>Parallelism 1. Writers flush before the barrier, so when this operator is snapshotted it holds
 * all files of the checkpoint: they become a pending cut in its state. Once Flink says that the
 * checkpoint is complete, the pending cuts up to it are published in order. A crash between the two
 * leaves the pending cuts in the checkpoint, and a restored run publishes them before anything
 * else; the store knows the cuts it has, so one that was published after all is not published
 * twice. A checkpoint that failed leaves its cut pending; it is published, with its own number,
 * after a later one completes. State: the pending cuts, at most those since the last completed
 * checkpoint.
 */
public final class CutOperator extends AbstractStreamOperator<Void>
    implements OneInputStreamOperator<CutPart, Void> {
  /** The name of the pending cuts in a checkpoint. */
  static final String STATE = "pending-cuts";

  private final Store store;

  private transient Store.Cuts cuts;
  private transient List<WrittenFiles> files;
  private transient SortedMap<String, SourceMark> marks;
  private transient SortedMap<Long, PendingCut> pending;
  private transient ListState<byte[]> state;

  /** Publishes to a store. */
  public CutOperator(Store store) {
    this.store = store;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    cuts = store.cuts();
    files = new ArrayList<>();
    marks = new TreeMap<>();
    pending = new TreeMap<>();
    state =
        context
            .getOperatorStateStore()
            .getListState(
                new ListStateDescriptor<>(
                    STATE, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    for (byte[] bytes : state.get()) {
      PendingCut cut = PendingCut.read(new DataInputStream(new ByteArrayInputStream(bytes)));
      pending.put(cut.cut(), cut);
      cut.marks().forEach(mark -> marks.put(mark.source(), mark));
    }
    publishUpTo(Long.MAX_VALUE);
  }

  @Override
  public void processElement(StreamRecord<CutPart> element) {
    if (element.getValue() instanceof CutPart.Files part) {
      files.add(part.files());
    } else if (element.getValue() instanceof CutPart.Mark part) {
      marks.put(part.mark().source(), part.mark());
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    long cut = context.getCheckpointId();
    pending.put(cut, new PendingCut(cut, List.copyOf(marks.values()), files));
    files.clear();
    List<byte[]> written = new ArrayList<>();
    for (PendingCut one : pending.values()) {
      written.add(bytes(one));
    }
    state.update(written);
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) throws Exception {
    super.notifyCheckpointComplete(checkpoint);
    publishUpTo(checkpoint);
  }

  @Override
  public void close() throws Exception {
    if (cuts != null) {
      cuts.close();
    }
    super.close();
  }

  private void publishUpTo(long checkpoint) {
    Iterator<PendingCut> cutsInOrder = pending.values().iterator();
    while (cutsInOrder.hasNext()) {
      PendingCut cut = cutsInOrder.next();
      if (cut.cut() > checkpoint) {
        return;
      }
      cuts.commit(cut.cut(), cut.marks(), cut.files());
      cutsInOrder.remove();
    }
  }

  private static byte[] bytes(PendingCut cut) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    cut.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
