package anlan.jobs.cut;

import anlan.jobs.restore.Checkpoint;
import anlan.jobs.store.Store;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.OperatorStateHandle.StateMetaInfo;

/**
 * The cuts that a checkpoint holds in the state of {@link CutOperator}, read without running it.
 */
public final class PendingCuts {
  private PendingCuts() {}

  /**
   * Publishes them, so that the tables are what the checkpoint says. A run that is restored from it
   * publishes them once more, which changes nothing.
   */
  public static void publish(Checkpoint checkpoint, Store.Cuts cuts) throws IOException {
    List<PendingCut> pending = new ArrayList<>();
    for (OperatorState operator : checkpoint.metadata().getOperatorStates()) {
      for (OperatorSubtaskState part : operator.getStates()) {
        for (OperatorStateHandle state : part.getManagedOperatorState()) {
          read(state, pending);
        }
      }
    }
    pending.sort(Comparator.comparingLong(PendingCut::cut));
    pending.forEach(cut -> cuts.commit(cut.cut(), cut.marks(), cut.files()));
  }

  private static void read(OperatorStateHandle state, List<PendingCut> pending) throws IOException {
    StateMetaInfo places = state.getStateNameToPartitionOffsets().get(CutOperator.STATE);
    if (places == null) {
      return;
    }
    try (FSDataInputStream bytes = state.openInputStream();
        DataInputStream in = new DataInputStream(bytes)) {
      for (long place : places.getOffsets()) {
        bytes.seek(place);
        int unused = in.readInt(); // the length of the array that follows
        pending.add(PendingCut.read(in));
      }
    }
  }
}
