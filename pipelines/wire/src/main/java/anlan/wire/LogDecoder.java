package anlan.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
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
  private final Envelope envelope = new Envelope(strings);
  private final ChangeReader changes;

  /** A decoder of these tables' changes. */
  public LogDecoder(Tables tables) {
    this.changes = new ChangeReader(tables, strings);
  }

  /** The topic of a source's log. */
  public static String topic(String source) {
    return source + ".log";
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
    Message message = new Message(source, topic, partition, offset, timestampMillis * 1000, value);
    Position position = Position.NONE;
    try {
      read(value);
      position = envelope.position();
      LogRecord record = envelope.boundOrHeartbeat(source, offset, position);
      return record != null ? record : row(message, position);
    } catch (Unreadable e) {
      return LogRecord.rejected(
          position, message.rejection(e.reason, e.detail(), envelope.sourceTable()));
    }
  }

  private LogRecord row(Message message, Position position) throws Unreadable {
    LogRecord record =
        changes.read(envelope, position, message.source, message.offset, message.atMicros);
    Change change = record.change();
    if (change == null || change.drift().absent().isEmpty()) {
      return record;
    }
    String gone = RowReader.gone(change.table(), String.join(", ", change.drift().absent()));
    return record.orIfColumnsAreGone(
        message.rejection(Reason.COLUMN_GONE, gone, change.table().source()));
  }

  /** A message of a topic, with all that a rejection tells of it. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Message(
      String source, String topic, int partition, long offset, long atMicros, byte[] value) {

    Rejection rejection(Reason reason, String detail, @Nullable String table) {
      return new Rejection(
          reason, detail, source, table, topic, partition, offset, atMicros, value);
    }
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
