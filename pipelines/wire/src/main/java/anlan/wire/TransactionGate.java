package anlan.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Consumer;

/** Holds back the open transaction of one source until its END. Serializable by hand. */
public final class TransactionGate {
  private final String source;

  /** A gate that has seen nothing of a source. */
  public TransactionGate(String source) {
    this.source = source;
  }

  /**
   * Takes the next record of the log; what it completes goes to the two consumers in order.
   *
   * @throws IllegalStateException if the log is torn; nothing of the transaction is released
   */
  public void accept(LogRecord record, Consumer<Change> out, Consumer<Rejection> rejected) {
    throw new UnsupportedOperationException("not released yet: " + record);
  }

  /** How far the log has been released. */
  public SourceMark mark() {
    return new SourceMark(source, 1, -1, 0, Change.NO_DAY, 0);
  }

  /** Writes the whole state, the open transaction included. */
  public void write(DataOutput out, Tables tables) throws IOException {
    Binary.writeString(out, source);
  }

  /** Reads what {@link #write} wrote. */
  public static TransactionGate read(DataInput in, Tables tables) throws IOException {
    return new TransactionGate(Binary.readString(in));
  }
}
