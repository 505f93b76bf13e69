package anlan.wire;

import anlan.contracts.Contracts;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the messages of a source's ordered log: Debezium's JSON without schemas, dates as ISO
 * text, decimals as text.
 *
 * <p>One pass of a streaming parser over each message, no tree; what is reused from message to
 * message makes it not thread-safe: one per reader. A bad row is rejected alone, with its bytes; it
 * still counts in its transaction.
 */
public final class LogDecoder {
  private final JsonFactory json = new JsonFactory();
  private final StringCache strings = new StringCache();
  private final UnknownColumns unknownColumns = new UnknownColumns();
  private final Envelope envelope = new Envelope(strings);
  private final Tables tables;
  private final ChangeReader changes;

  /** A decoder of the captured tables of these contracts. */
  public LogDecoder(Contracts contracts) {
    this.tables = new Tables(contracts);
    this.changes = new ChangeReader(tables, strings, unknownColumns);
  }

  /** The captured tables, as the binary forms need them. */
  public Tables tables() {
    return tables;
  }

  /** How many rows had each source column that no contract has: {@code database.table.column}. */
  public SortedMap<String, Long> unknownColumns() {
    return unknownColumns.counts();
  }

  /**
   * Decodes one message. What cannot be decoded comes back as {@link LogRecord.Kind#REJECTED}.
   *
   * @param source the source database
   * @param topic Kafka topic
   * @param partition Kafka partition
   * @param offset Kafka offset
   * @param timestampMillis when Kafka took the message, milliseconds since 1970-01-01T00:00Z
   * @param value the message; null for a tombstone
   */
  public LogRecord decode(
      String source,
      String topic,
      int partition,
      long offset,
      long timestampMillis,
      byte @Nullable [] value) {
    if (value == null) {
      return LogRecord.ignored(source, offset, Position.NONE);
    }
    long messageAtMicros = timestampMillis * 1000;
    Position position = Position.NONE;
    Unreadable failure;
    try {
      read(value);
      position = envelope.position();
      LogRecord record = envelope.boundOrHeartbeat(source, offset, position);
      return record != null
          ? record
          : changes.read(envelope, position, source, offset, messageAtMicros);
    } catch (Unreadable e) {
      failure = e;
    }
    Rejection rejection =
        new Rejection(
            failure.reason,
            failure.detail(),
            source,
            envelope.sourceTable(),
            topic,
            partition,
            offset,
            messageAtMicros,
            value);
    return LogRecord.rejected(position, rejection);
  }

  private void read(byte[] value) throws Unreadable {
    try (JsonParser parser = json.createParser(value)) {
      envelope.read(parser);
    } catch (JsonProcessingException e) {
      throw new Unreadable(
          Reason.MALFORMED_JSON, "the message is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("reading bytes in memory cannot fail", e);
    }
  }
}
