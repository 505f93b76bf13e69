package anlan.jobs.ledger;

import anlan.core.affair.CaseLedger;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** Ledgers of cases in state. */
public final class CaseLedgerSerializer extends BinarySerializer<CaseLedger> {
  static final CaseLedgerSerializer INSTANCE = new CaseLedgerSerializer();

  @Override
  public CaseLedger createInstance() {
    return new CaseLedger();
  }

  @Override
  public CaseLedger copy(CaseLedger from) {
    return from.copy();
  }

  @Override
  void write(CaseLedger ledger, DataOutput out) throws IOException {
    ledger.write(out);
  }

  @Override
  CaseLedger read(DataInput in) throws IOException {
    return CaseLedger.read(in);
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
