package anlan.jobs.ledger;

import anlan.core.affair.CaseLedger;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/** Ledgers of cases in state, in their own binary form. */
public final class CaseLedgerSerializer extends TypeSerializerSingleton<CaseLedger> {
  static final CaseLedgerSerializer INSTANCE = new CaseLedgerSerializer();

  private static final int USUAL_BYTES = 512;

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public CaseLedger createInstance() {
    return new CaseLedger();
  }

  @Override
  public CaseLedger copy(CaseLedger from) {
    return from.copy();
  }

  @Override
  public CaseLedger copy(CaseLedger from, CaseLedger reuse) {
    return from.copy();
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    CaseLedger.read(source).write(target);
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(CaseLedger ledger, DataOutputView target) throws IOException {
    // by way of one array: a stream of a checkpoint takes its time over every single number
    DataOutputSerializer bytes = new DataOutputSerializer(USUAL_BYTES);
    ledger.write(bytes);
    target.write(bytes.getSharedBuffer(), 0, bytes.length());
  }

  @Override
  public CaseLedger deserialize(DataInputView source) throws IOException {
    return CaseLedger.read(source);
  }

  @Override
  public CaseLedger deserialize(CaseLedger reuse, DataInputView source) throws IOException {
    return CaseLedger.read(source);
  }

  @Override
  public TypeSerializerSnapshot<CaseLedger> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Says that the state was written by {@link CaseLedgerSerializer}. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<CaseLedger> {
    /** For Flink, which makes it by name. */
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
