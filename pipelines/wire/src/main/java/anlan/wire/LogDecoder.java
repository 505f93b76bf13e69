package anlan.wire;

import anlan.contracts.Contracts;
import org.jspecify.annotations.Nullable;

/** Decodes the messages of a source's log. Not thread-safe: one per reader. */
public final class LogDecoder {
  private final Tables tables;

  /** A decoder of the captured tables of these contracts. */
  public LogDecoder(Contracts contracts) {
    this.tables = new Tables(contracts);
  }

  /** The captured tables, as the binary forms need them. */
  public Tables tables() {
    return tables;
  }

  /**
   * Decodes one message. What cannot be decoded comes back as {@link LogRecord.Kind#REJECTED}.
   *
   * @param timestampMillis when Kafka took the message
   * @param value the message; null for a tombstone
   */
  public LogRecord decode(
      String source,
      String topic,
      int partition,
      long offset,
      long timestampMillis,
      byte @Nullable [] value) {
    throw new UnsupportedOperationException("not decoded yet: " + topic + " at " + offset);
  }
}
