package anlan.jobs.gate;

import anlan.jobs.edge.WireTypes;
import anlan.jobs.store.Store;
import anlan.wire.CapturedTable;
import anlan.wire.Change;
import anlan.wire.Downstream;
import anlan.wire.EpochNote;
import anlan.wire.LogRecord;
import anlan.wire.Rejection;
import anlan.wire.SourceMark;
import anlan.wire.TransactionGate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Releases each source's changes transaction by transaction, and before every barrier says how far.
 *
 * <p>Keyed by source. A gate's state is the open transaction and some positions; what a source may
 * hold back in one transaction is bounded by the gate. It is written out whole at each checkpoint.
 *
 * <p>The rows of a source are those of its keyed tables in the cut before its new epoch; no later
 * cut is published before the gate has read them, for its barrier comes after.
 */
public final class GateOperator extends AbstractStreamOperator<Change>
    implements OneInputStreamOperator<LogRecord, Change> {
  private static final String STATE = "gate";
  private static final long NO_CUT = 0;

  /**
   * While a new epoch waits for the next barrier, what comes of it is held back, so the log is read
   * slowly: in a second between two cuts a gate holds no more than a thousand records.
   */
  private static final long PACE_NANOS = 1_000_000;

  private final Store store;
  private final WireTypes types;
  private final OutputTag<Rejection> rejections;
  private final OutputTag<SourceMark> marks;
  private final OutputTag<EpochNote> epochs;

  private transient Map<String, TransactionGate> gates;
  private transient ValueState<byte[]> state;

  /**
   * A gate that sends rejections, marks and what is told about epochs to side outputs, and looks up
   * in the store what stood before a new epoch.
   */
  public GateOperator(
      Store store,
      WireTypes types,
      OutputTag<Rejection> rejections,
      OutputTag<SourceMark> marks,
      OutputTag<EpochNote> epochs) {
    this.store = store;
    this.types = types;
    this.rejections = rejections;
    this.marks = marks;
    this.epochs = epochs;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    gates = new HashMap<>();
    state =
        context
            .getKeyedStateStore()
            .getState(
                new ValueStateDescriptor<>(
                    STATE, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    for (String source : restoredSources()) {
      setCurrentKey(source);
      gates.put(source, read(state.value()));
    }
  }

  @Override
  public void processElement(StreamRecord<LogRecord> element) {
    LogRecord record = element.getValue();
    beginEpochs();
    TransactionGate gate = gates.computeIfAbsent(record.source(), TransactionGate::new);
    gate.accept(record, new Beyond(NO_CUT));
    if (gate.isTurning()) {
      LockSupport.parkNanos(PACE_NANOS);
    }
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) throws Exception {
    beginEpochs();
    for (Map.Entry<String, TransactionGate> gate : gates.entrySet()) {
      gate.getValue().cut(checkpoint);
      setCurrentKey(gate.getKey());
      state.update(write(gate.getValue()));
      output.collect(marks, new StreamRecord<>(gate.getValue().mark()));
    }
  }

  /**
   * Begins the epochs that are due. Until their cut is published this waits, and the log with it;
   * the cut needs nothing more of this operator.
   */
  private void beginEpochs() {
    for (TransactionGate gate : gates.values()) {
      if (gate.isTurnDue()) {
        gate.turn(types.tables(), new Beyond(gate.turnsAfter()));
      }
    }
  }

  /** What lies beyond the gates, once a cut is published. */
  private final class Beyond implements Downstream {
    private final long cut;

    private Beyond(long cut) {
      this.cut = cut;
    }

    @Override
    public void change(Change change) {
      output.collect(new StreamRecord<>(change));
    }

    @Override
    public void rejection(Rejection rejection) {
      output.collect(rejections, new StreamRecord<>(rejection));
    }

    @Override
    public void epoch(EpochNote note) {
      LOG.warn("a new epoch: {}", note);
      output.collect(epochs, new StreamRecord<>(note));
    }

    @Override
    public void standing(CapturedTable table, Consumer<@Nullable Object[]> rows) {
      store.standing(table.currentTable(), cut, rows::accept);
    }
  }

  private List<String> restoredSources() {
    try (Stream<String> keys =
        this.<String>getKeyedStateBackend().getKeys(STATE, VoidNamespace.INSTANCE)) {
      return keys.toList();
    }
  }

  private byte[] write(TransactionGate gate) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    gate.write(new DataOutputStream(bytes), types.tables());
    return bytes.toByteArray();
  }

  private TransactionGate read(byte[] bytes) throws IOException {
    return TransactionGate.read(
        new DataInputStream(new ByteArrayInputStream(bytes)), types.tables());
  }
}
