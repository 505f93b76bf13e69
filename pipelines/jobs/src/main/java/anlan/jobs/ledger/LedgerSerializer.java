package anlan.jobs.ledger;

import anlan.core.ledger.Ledger;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/** Ledgers in state, in their own binary form, which begins with its version. */
public final class LedgerSerializer extends TypeSerializerSingleton<Ledger> {
  static final LedgerSerializer INSTANCE = new LedgerSerializer();

  private static final int USUAL_BYTES = 512;

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public Ledger createInstance() {
    return new Ledger();
  }

  @Override
  public Ledger copy(Ledger from) {
    return from.copy();
  }

  @Override
  public Ledger copy(Ledger from, Ledger reuse) {
    return from.copy();
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    Ledger.read(source).write(target);
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(Ledger ledger, DataOutputView target) throws IOException {
    // by way of one array: a stream of a checkpoint takes its time over every single number
    DataOutputSerializer bytes = new DataOutputSerializer(USUAL_BYTES);
    ledger.write(bytes);
    target.write(bytes.getSharedBuffer(), 0, bytes.length());
  }

  @Override
  public Ledger deserialize(DataInputView source) throws IOException {
    return Ledger.read(source);
  }

  @Override
  public Ledger deserialize(Ledger reuse, DataInputView source) throws IOException {
    return Ledger.read(source);
  }

  @Override
  public TypeSerializerSnapshot<Ledger> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Says that the state was written by {@link LedgerSerializer}. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Ledger> {
    /** For Flink, which makes it by name. */
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
