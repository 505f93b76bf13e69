package anlan.jobs.values;

import anlan.jobs.edge.EdgeType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * An amount posted to a unit's account.
 *
 * @param account where
 * @param amount by how much it changes
 */
public record UnitEntry(UnitAccount account, long amount) {
  /** The type of entries on an edge. */
  public static final EdgeType<UnitEntry> TYPE =
      new EdgeType<>(UnitEntry.class, UnitEntry::write, UnitEntry::read);

  private void write(DataOutput out) throws IOException {
    out.writeUTF(account.unit());
    out.writeUTF(account.measure());
    out.writeUTF(account.period());
    out.writeUTF(account.kind());
    out.writeInt(account.day());
    out.writeLong(amount);
  }

  private static UnitEntry read(DataInput in) throws IOException {
    return new UnitEntry(
        new UnitAccount(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readInt()),
        in.readLong());
  }
}
