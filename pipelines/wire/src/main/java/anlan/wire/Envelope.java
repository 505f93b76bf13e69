package anlan.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One message as it came: Debezium's envelope of a row, a BEGIN or END, or a heartbeat. Only fields
 * that are used are read. Reused from message to message.
 */
final class Envelope {
  private static final Pattern ID = Pattern.compile("[0-9]{1,19}:[0-9]{1,18}");

  private final StringCache strings;

  final Image before = new Image();
  final Image after = new Image();
  @Nullable String op;
  @Nullable String status;
  @Nullable String id;
  @Nullable String database;
  @Nullable String schema;
  @Nullable String table;
  @Nullable String snapshot;
  @Nullable String tx;
  boolean hasTime;
  long order;
  long eventCount;
  long lsn;
  long committedAtMicros;

  Envelope(StringCache strings) {
    this.strings = strings;
  }

  private void clear() {
    before.clear();
    after.clear();
    op = null;
    status = null;
    id = null;
    database = null;
    schema = null;
    table = null;
    snapshot = null;
    tx = null;
    hasTime = false;
    order = 0;
    eventCount = -1;
    lsn = 0;
    committedAtMicros = 0;
  }

  /** Reads the one object the bytes must be. */
  void read(JsonParser parser) throws IOException, Unreadable {
    clear();
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new Unreadable(Reason.MALFORMED_JSON, "the message is not a JSON object");
    }
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken token = parser.nextToken();
      switch (name) {
        case "before" -> before.read(parser, "before");
        case "after" -> after.read(parser, "after");
        case "source" -> readSource(parser, token);
        case "transaction" -> readTransaction(parser, token);
        case "op" -> op = text(parser, token, "op");
        case "status" -> status = text(parser, token, "status");
        case "id" -> id = text(parser, token, "id");
        case "event_count" -> eventCount = number(parser, token, "event_count");
        case "ts_ms" -> {
          hasTime = true;
          parser.skipChildren();
        }
        default -> parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      throw new Unreadable(Reason.MALFORMED_JSON, "text follows the message's JSON object");
    }
  }

  /** The source table such as {@code inspection.inspection}, or null if it is not said. */
  @Nullable String sourceTable() {
    return database == null || table == null ? null : database + "." + table;
  }

  /** Where the record stands in its source's log. */
  Position position() throws Unreadable {
    if (status != null) {
      return boundPosition();
    }
    Snapshot where = Snapshot.parse(snapshot);
    return new Position(tx == null ? "" : tx, where == Snapshot.NONE ? order : 0, lsn, where);
  }

  /** The record, if it is a BEGIN, an END or a heartbeat; null if it is a row. */
  @Nullable LogRecord boundOrHeartbeat(String source, long offset, Position position)
      throws Unreadable {
    if (op != null) {
      return null;
    }
    if (status == null && hasTime && !before.present() && !after.present()) {
      return LogRecord.ignored(source, offset, Position.NONE);
    }
    if ("BEGIN".equals(status)) {
      return LogRecord.bound(LogRecord.Kind.BEGIN, source, offset, position);
    }
    if ("END".equals(status) && eventCount >= 0) {
      return LogRecord.bound(LogRecord.Kind.END, source, offset, position);
    }
    throw new Unreadable(
        Reason.MALFORMED_JSON, "the message is neither a row, a BEGIN, an END nor a heartbeat");
  }

  /** Where a BEGIN or END stands, of which {@code id} is {@code transaction:position}. */
  private Position boundPosition() throws Unreadable {
    if (id == null || !ID.matcher(id).matches()) {
      throw new Unreadable(
          Reason.MALFORMED_JSON,
          "the transaction's id is %s, not number:position".formatted(Unreadable.shown("" + id)));
    }
    int colon = id.indexOf(':');
    long position = Long.parseLong(id.substring(colon + 1));
    return new Position(id.substring(0, colon), Math.max(0, eventCount), position, Snapshot.NONE);
  }

  private void readSource(JsonParser parser, JsonToken token) throws IOException, Unreadable {
    if (!isObject(token, "source")) {
      return;
    }
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      switch (name) {
        case "db" -> database = text(parser, value, "source.db");
        case "schema" -> schema = text(parser, value, "source.schema");
        case "table" -> table = text(parser, value, "source.table");
        case "snapshot" -> snapshot = snapshot(parser, value);
        case "lsn" -> lsn = number(parser, value, "source.lsn");
        case "ts_us" -> committedAtMicros = number(parser, value, "source.ts_us");
        default -> parser.skipChildren();
      }
    }
  }

  private void readTransaction(JsonParser parser, JsonToken token) throws IOException, Unreadable {
    if (!isObject(token, "transaction")) {
      return;
    }
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      switch (name) {
        case "id" -> tx = beforeColon(parser, value);
        case "total_order" -> order = number(parser, value, "transaction.total_order");
        default -> parser.skipChildren();
      }
    }
  }

  private String beforeColon(JsonParser parser, JsonToken token) throws IOException, Unreadable {
    if (token != JsonToken.VALUE_STRING) {
      throw new Unreadable(Reason.MALFORMED_JSON, "transaction.id is not text");
    }
    char[] chars = parser.getTextCharacters();
    int start = parser.getTextOffset();
    int length = 0;
    while (length < parser.getTextLength() && chars[start + length] != ':') {
      length++;
    }
    return strings.get(chars, start, length);
  }

  private static boolean isObject(JsonToken token, String where) throws Unreadable {
    if (token != JsonToken.START_OBJECT && token != JsonToken.VALUE_NULL) {
      throw new Unreadable(Reason.MALFORMED_JSON, where + " is neither an object nor null");
    }
    return token == JsonToken.START_OBJECT;
  }

  private @Nullable String snapshot(JsonParser parser, JsonToken token)
      throws IOException, Unreadable {
    return token == JsonToken.VALUE_FALSE ? null : text(parser, token, "source.snapshot");
  }

  private @Nullable String text(JsonParser parser, JsonToken token, String where)
      throws IOException, Unreadable {
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token != JsonToken.VALUE_STRING) {
      throw new Unreadable(Reason.MALFORMED_JSON, where + " is not text: " + parser.getText());
    }
    return strings.get(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
  }

  private static long number(JsonParser parser, JsonToken token, String where)
      throws IOException, Unreadable {
    if (token == JsonToken.VALUE_NULL) {
      return 0;
    }
    if (token != JsonToken.VALUE_NUMBER_INT) {
      throw new Unreadable(
          Reason.MALFORMED_JSON, where + " is not a whole number: " + parser.getText());
    }
    return parser.getLongValue();
  }
}
