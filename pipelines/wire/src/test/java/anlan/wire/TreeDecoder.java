package anlan.wire;

import anlan.contracts.Column;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The plainest decoder there is, over a tree: the oracle of the streaming one. It shares the
 * contracts and the known codes with it, and no reading.
 *
 * <p>The result is text: the kind, and for a row its table, operation, subjects and values, for a
 * rejection its reason.
 */
final class TreeDecoder {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final class Bad extends RuntimeException {
    Bad(Reason reason) {
      super(reason.name());
    }
  }

  String decode(byte[] message) {
    try {
      JsonNode root = JSON.readTree(message);
      check(root != null && root.isObject(), Reason.MALFORMED_JSON);
      return envelope(root);
    } catch (JsonProcessingException e) {
      return String.valueOf(e.getMessage()).contains("Duplicate field")
          ? "DUPLICATE"
          : "REJECTED MALFORMED_JSON";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (Bad e) {
      return "REJECTED " + e.getMessage();
    }
  }

  /** The streaming decoder's result in the same words. */
  static String text(LogRecord record) {
    if (record.kind() == LogRecord.Kind.REJECTED && record.rejection() != null) {
      return "REJECTED " + record.rejection().reason();
    }
    Position at = record.position();
    String where = " %s %d %d %s".formatted(at.tx(), at.order(), at.lsn(), at.snapshot());
    Change change = record.change();
    if (change == null) {
      return record.kind() + where;
    }
    List<Object> values = new ArrayList<>(List.of(change.row()[CapturedTable.COMMITTED_AT]));
    for (int i = CapturedTable.FIRST_SOURCE_COLUMN; i < change.row().length; i++) {
      values.add(change.row()[i]);
    }
    return "ROW %s %s %s %d %d %s %s"
        .formatted(
            where,
            change.table(),
            change.op(),
            change.subjectId(),
            change.previousSubjectId(),
            values,
            change.added());
  }

  private static String envelope(JsonNode root) {
    JsonNode before = object(root.path("before"));
    JsonNode after = object(root.path("after"));
    JsonNode source = object(root.path("source"));
    JsonNode transaction = object(root.path("transaction"));
    String op = text(root.path("op"));
    String status = text(root.path("status"));
    String id = text(root.path("id"));
    long eventCount = root.has("event_count") ? number(root.path("event_count")) : -1;
    String database = text(source.path("db"));
    String schema = text(source.path("schema"));
    String table = text(source.path("table"));
    JsonNode mark = source.path("snapshot");
    String snapshot = mark.isBoolean() && !mark.booleanValue() ? null : text(mark);
    long lsn = number(source.path("lsn"));
    long committedAt = number(source.path("ts_us"));
    JsonNode txId = transaction.path("id");
    check(txId.isMissingNode() || txId.isTextual(), Reason.MALFORMED_JSON);
    String tx = txId.isTextual() ? txId.textValue().split(":", -1)[0] : "";
    long order = number(transaction.path("total_order"));
    if (status != null) {
      check(id != null && id.matches("\\d{1,19}:\\d{1,18}"), Reason.MALFORMED_JSON);
      check(
          op != null || status.equals("BEGIN") || (status.equals("END") && eventCount >= 0),
          Reason.MALFORMED_JSON);
      if (op == null) {
        String[] parts = id.split(":");
        return "%s %s %d %s NONE"
            .formatted(status, parts[0], Math.max(0, eventCount), Long.parseLong(parts[1]));
      }
    }
    Map<String, String> marks =
        Map.of(
            "false", "NONE",
            "first", "FIRST",
            "first_in_data_collection", "FIRST_OF_TABLE",
            "true", "INSIDE",
            "last_in_data_collection", "LAST_OF_TABLE",
            "last", "LAST",
            "incremental", "INCREMENTAL");
    check(snapshot == null || marks.containsKey(snapshot), Reason.MALFORMED_JSON);
    String where = snapshot == null ? "NONE" : marks.get(snapshot);
    if (op == null) {
      check(root.has("ts_ms") && !before.isObject() && !after.isObject(), Reason.MALFORMED_JSON);
      return "IGNORED  0 0 NONE";
    }
    String place = " %s %d %d %s".formatted(tx, where.equals("NONE") ? order : 0, lsn, where);
    if (op.equals("m") || "debezium_signal".equals(table)) {
      return "IGNORED" + place;
    }
    check(database != null && table != null, Reason.MALFORMED_JSON);
    CapturedTable captured =
        Wire.TABLES.all().stream()
            .filter(each -> each.source().equals(database + "." + table))
            .findFirst()
            .orElseThrow(() -> new Bad(Reason.UNKNOWN_TABLE));
    check("public".equals(schema), Reason.UNKNOWN_TABLE);
    check(!op.equals("t"), Reason.TRUNCATE);
    Map<String, Op> ops = Map.of("c", Op.CREATE, "u", Op.UPDATE, "d", Op.DELETE, "r", Op.READ);
    check(ops.containsKey(op), Reason.MALFORMED_JSON);
    check(!where.equals("NONE") || (!tx.isEmpty() && order > 0), Reason.BROKEN_TRANSACTION);
    JsonNode image = op.equals("d") ? before : after;
    check(image.isObject(), Reason.MISSING_VALUE);
    List<Object> row = row(captured, image);
    List<Object> values = new ArrayList<>(row);
    values.add(0, committedAt == 0 ? 0 : committedAt);
    long subject = Change.NO_SUBJECT;
    long previous = Change.NO_SUBJECT;
    if (captured.subjectIdPosition().isPresent()) {
      Object about = row.get(captured.subjectIdPosition().getAsInt() - 7);
      subject = about == null ? Change.NO_SUBJECT : (Long) about;
      previous = op.equals("u") ? previous(captured, before) : subject;
    }
    return "ROW %s %s %s %d %d %s %s"
        .formatted(place, captured, ops.get(op), subject, previous, values, added(captured, image));
  }

  private static long previous(CapturedTable table, JsonNode before) {
    boolean accident = table.source().equals("inspection.accident");
    JsonNode id = before.path(accident ? "involved_subject_id" : "subject_id");
    boolean none = id.isMissingNode() || id.isNull();
    check(!none || (accident && before.isObject()), Reason.MISSING_VALUE);
    return none ? Change.NO_SUBJECT : (Long) value(table, table.subjectIdPosition().getAsInt(), id);
  }

  private static Map<String, String> added(CapturedTable table, JsonNode image) {
    Map<String, String> added = new TreeMap<>();
    image
        .properties()
        .forEach(
            field -> {
              if (!isAgreed(table, field.getKey()) && !field.getValue().isNull()) {
                JsonNode value = field.getValue();
                added.put(
                    field.getKey().toLowerCase(Locale.ROOT),
                    value.isValueNode() ? value.asText() : value.toString());
              }
            });
    return added;
  }

  private static boolean isAgreed(CapturedTable table, String column) {
    return table.contract().columns().stream()
        .skip(7)
        .anyMatch(agreed -> agreed.name().equals(column));
  }

  /** Values are looked at in the message's order, what is missing in the contract's. */
  private static List<Object> row(CapturedTable table, JsonNode image) {
    List<Column> columns = table.contract().columns();
    Object[] row = new Object[columns.size()];
    image
        .properties()
        .forEach(
            field -> {
              for (int i = 7; i < columns.size(); i++) {
                if (columns.get(i).name().equals(field.getKey())) {
                  row[i] = value(table, i, field.getValue());
                }
              }
            });
    image
        .properties()
        .forEach(
            field ->
                check(
                    isAgreed(table, field.getKey())
                        || field.getValue().isNull()
                        || !field.getKey().startsWith("cdc_"),
                    Reason.WRONG_TYPE));
    columns.stream()
        .skip(7)
        .forEach(
            column -> check(image.has(column.name()) || !column.required(), Reason.COLUMN_GONE));
    List<Object> values = new ArrayList<>();
    for (int i = 7; i < columns.size(); i++) {
      Column column = columns.get(i);
      check(row[i] != null || !column.key(), Reason.MISSING_KEY);
      check(row[i] != null || !column.required(), Reason.MISSING_VALUE);
      values.add(row[i]);
    }
    return values;
  }

  private static @Nullable Object value(CapturedTable table, int position, JsonNode node) {
    if (node.isNull()) {
      return null;
    }
    Column column = table.contract().columns().get(position);
    return switch (column.type().kind()) {
      case STRING -> {
        check(node.isTextual(), Reason.WRONG_TYPE);
        Set<String> codes = table.codes(position);
        check(codes == null || codes.contains(node.textValue()), Reason.UNKNOWN_CODE);
        check(!node.textValue().equals("__debezium_unavailable_value"), Reason.MISSING_VALUE);
        yield node.textValue();
      }
      case INT -> {
        check(node.isIntegralNumber() && node.canConvertToInt(), Reason.WRONG_TYPE);
        yield node.intValue();
      }
      case LONG -> {
        check(node.isIntegralNumber() && node.canConvertToLong(), Reason.WRONG_TYPE);
        yield node.longValue();
      }
      case BOOLEAN -> {
        check(node.isBoolean(), Reason.WRONG_TYPE);
        yield node.booleanValue();
      }
      case DATE -> (int) date(node).toEpochDay();
      case TIMESTAMPTZ -> micros(node);
      case DECIMAL -> decimal(column, node);
      default -> throw new IllegalStateException(column.name());
    };
  }

  private static BigDecimal decimal(Column column, JsonNode node) {
    check(node.isTextual(), Reason.WRONG_TYPE);
    try {
      BigDecimal value = new BigDecimal(node.textValue()).setScale(column.type().scale());
      check(value.precision() <= column.type().precision(), Reason.WRONG_TYPE);
      return value;
    } catch (ArithmeticException | NumberFormatException e) {
      throw new Bad(Reason.WRONG_TYPE);
    }
  }

  private static LocalDate date(JsonNode node) {
    check(node.isTextual(), Reason.WRONG_TYPE);
    String text = node.textValue();
    farAway(text);
    check(text.matches("\\d{4}-\\d\\d-\\d\\dZ?"), Reason.WRONG_TYPE);
    return inRange(parse(() -> LocalDate.parse(text.substring(0, 10))));
  }

  private static long micros(JsonNode node) {
    check(node.isTextual(), Reason.WRONG_TYPE);
    String text = node.textValue();
    farAway(text);
    String form = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)";
    check(text.matches(form), Reason.WRONG_TYPE);
    OffsetDateTime time = parse(() -> OffsetDateTime.parse(text));
    inRange(time.toLocalDate());
    return ChronoUnit.MICROS.between(
        OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), time);
  }

  private static void farAway(String text) {
    check(!text.matches("-?infinity|[+-]\\d{4,}-.*|\\d{5,}-.*"), Reason.DATE_OUT_OF_RANGE);
  }

  private static LocalDate inRange(LocalDate day) {
    check(day.getYear() >= 1990 && day.getYear() <= 2100, Reason.DATE_OUT_OF_RANGE);
    return day;
  }

  private static <T> T parse(java.util.function.Supplier<T> parser) {
    try {
      return parser.get();
    } catch (java.time.DateTimeException e) {
      throw new Bad(Reason.WRONG_TYPE);
    }
  }

  private static JsonNode object(JsonNode node) {
    check(node.isObject() || node.isNull() || node.isMissingNode(), Reason.MALFORMED_JSON);
    return node;
  }

  private static @Nullable String text(JsonNode node) {
    check(node.isTextual() || node.isNull() || node.isMissingNode(), Reason.MALFORMED_JSON);
    return node.isTextual() ? node.textValue() : null;
  }

  private static long number(JsonNode node) {
    if (node.isNull() || node.isMissingNode()) {
      return 0;
    }
    check(node.isIntegralNumber() && node.canConvertToLong(), Reason.MALFORMED_JSON);
    return node.longValue();
  }

  private static void check(boolean holds, Reason reason) {
    if (!holds) {
      throw new Bad(reason);
    }
  }
}
