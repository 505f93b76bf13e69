package anlan.jobs.ledger;

import anlan.core.ledger.Ledger;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** Ledgers in state. */
public final class LedgerSerializer extends BinarySerializer<Ledger> {
  static final LedgerSerializer INSTANCE = new LedgerSerializer();

  @Override
  public Ledger createInstance() {
    return new Ledger();
  }

  @Override
  public Ledger copy(Ledger from) {
    return from.copy();
  }

  @Override
  void write(Ledger ledger, DataOutput out) throws IOException {
    ledger.write(out);
  }

  @Override
  Ledger read(DataInput in) throws IOException {
    return Ledger.read(in);
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
