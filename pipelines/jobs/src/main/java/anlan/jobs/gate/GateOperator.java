package anlan.jobs.gate;

import anlan.jobs.edge.WireTypes;
import anlan.wire.Change;
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

/**
 * Releases each source's changes transaction by transaction, and before every barrier says how far.
 *
 * <p>Keyed by source. A gate's state is the open transaction and some positions; what a source may
 * hold back in one transaction is bounded by the gate. It is written out whole at each checkpoint.
 */
public final class GateOperator extends AbstractStreamOperator<Change>
    implements OneInputStreamOperator<LogRecord, Change> {
  private static final String STATE = "gate";

  private final WireTypes types;
  private final OutputTag<Rejection> rejections;
  private final OutputTag<SourceMark> marks;

  private transient Map<String, TransactionGate> gates;
  private transient ValueState<byte[]> state;

  /** A gate that sends rejections and marks to two side outputs. */
  public GateOperator(
      WireTypes types, OutputTag<Rejection> rejections, OutputTag<SourceMark> marks) {
    this.types = types;
    this.rejections = rejections;
    this.marks = marks;
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
    gates
        .computeIfAbsent(record.source(), TransactionGate::new)
        .accept(
            record,
            change -> output.collect(new StreamRecord<>(change)),
            rejection -> output.collect(rejections, new StreamRecord<>(rejection)));
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) throws Exception {
    for (Map.Entry<String, TransactionGate> gate : gates.entrySet()) {
      setCurrentKey(gate.getKey());
      state.update(write(gate.getValue()));
      output.collect(marks, new StreamRecord<>(gate.getValue().mark()));
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
