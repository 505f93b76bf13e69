package anlan.jobs.ledger;

import anlan.core.ledger.Account;
import anlan.core.ledger.Cell;
import anlan.jobs.edge.EdgeType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An amount posted to an account.
 *
 * @param account where
 * @param amount by how much it changes
 */
public record JournalEntry(Account account, int amount) {
  /** The type of entries on an edge. */
  public static final EdgeType<JournalEntry> TYPE =
      new EdgeType<>(JournalEntry.class, JournalEntry::write, JournalEntry::read);

  private void write(DataOutput out) throws IOException {
    Cell cell = account.cell();
    out.writeUTF(account.measure());
    out.writeUTF(account.period());
    out.writeUTF(cell.town());
    writeConstant(cell.subjectClass(), out);
    out.writeUTF(cell.department());
    writeConstant(cell.level(), out);
    out.writeUTF(cell.sector());
    out.writeUTF(cell.category());
    out.writeInt(account.day());
    out.writeUTF(account.facet());
    out.writeInt(amount);
  }

  private static JournalEntry read(DataInput in) throws IOException {
    String measure = in.readUTF();
    String period = in.readUTF();
    Cell cell =
        new Cell(
            in.readUTF(),
            readConstant(Constants.CLASSES, in),
            in.readUTF(),
            readConstant(Constants.LEVELS, in),
            in.readUTF(),
            in.readUTF());
    return new JournalEntry(
        new Account(measure, period, cell, in.readInt(), in.readUTF()), in.readInt());
  }

  private static void writeConstant(@Nullable Enum<?> constant, DataOutput out) throws IOException {
    out.writeByte(constant == null ? -1 : constant.ordinal());
  }

  private static <E extends Enum<E>> @Nullable E readConstant(E[] constants, DataInput in)
      throws IOException {
    int ordinal = in.readByte();
    return ordinal < 0 ? null : constants[ordinal];
  }
}
