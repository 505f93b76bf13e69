package anlan.wire;

import anlan.contracts.Column;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A decoded record as a person reads it: the form of the expected results beside the examples. */
final class RecordText {
  private RecordText() {}

  static String of(LogRecord record) {
    StringBuilder text = new StringBuilder().append(record.kind()).append('\n');
    Position position = record.position();
    line(text, "transaction", position.tx());
    line(text, "order", position.order());
    line(text, "lsn", position.lsn());
    line(text, "snapshot", position.snapshot());
    if (record.change() != null) {
      append(text, record.change());
    }
    if (record.kind() == LogRecord.Kind.REJECTED && record.rejection() != null) {
      line(text, "reason", record.rejection().reason());
      line(text, "table", record.rejection().table());
      line(text, "detail", record.rejection().detail());
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Change change) {
    line(text, "table", change.table());
    line(text, "op", change.op());
    line(text, "subject", subject(change.subjectId()));
    if (change.movedSubject()) {
      line(text, "moved from", subject(change.previousSubjectId()));
    }
    Column[] columns = change.table().columns();
    for (int i = 0; i < columns.length; i++) {
      line(text, "  " + columns[i].name(), value(columns[i], change.row()[i]));
    }
    change
        .added()
        .forEach(
            (name, value) ->
                line(text, "  added " + name, value.getClass().getSimpleName() + " " + value));
    if (!change.drift().absent().isEmpty()) {
      line(text, "  absent", change.drift().absent());
    }
  }

  private static String subject(long id) {
    return id == Change.NO_SUBJECT ? "none" : Long.toString(id);
  }

  private static @Nullable Object value(Column column, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    return switch (column.type().kind()) {
      case DATE -> LocalDate.ofEpochDay((Integer) value);
      case TIMESTAMPTZ -> Instant.EPOCH.plus((Long) value, ChronoUnit.MICROS);
      case STRING -> "'" + value + "'";
      default -> value;
    };
  }

  private static void line(StringBuilder text, String name, @Nullable Object value) {
    text.append(name).append(" = ").append(value).append('\n');
  }
}
