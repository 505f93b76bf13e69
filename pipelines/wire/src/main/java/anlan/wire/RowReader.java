package anlan.wire;

import anlan.contracts.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns the fields of an image into the typed row of a contract. */
final class RowReader {
  private static final String MEND_ROW = "; correct the row at the source";
  private static final String MEND_CODE =
      "; correct the row at the source, or teach the code to the rules";
  private static final String MEND_TYPE =
      "; bring the source column and the contract to one type, or correct the row";
  private static final String MEND_ADDED =
      "rename it at the source or name it in the connector's column.exclude.list";
  private static final String UNAVAILABLE = "__debezium_unavailable_value";
  private static final String MEND_IDENTITY = "; set REPLICA IDENTITY FULL on the table";

  private final StringCache strings;
  private ColumnDrift drift = ColumnDrift.NONE;

  RowReader(StringCache strings) {
    this.strings = strings;
  }

  /** How the row that was read last differs from its contract. */
  ColumnDrift drift() {
    return drift;
  }

  /** The row, its {@code cdc_} columns empty. */
  @Nullable Object[] read(CapturedTable table, Image image) throws Unreadable {
    Column[] columns = table.columns();
    @Nullable Object[] row = new Object[columns.length];
    int next = CapturedTable.FIRST_SOURCE_COLUMN;
    int found = 0;
    for (int field = 0; field < image.count(); field++) {
      int position = table.find(image.name(field), next);
      if (position >= 0) {
        row[position] = value(table, position, image, field);
        next = position + 1;
        found++;
      }
    }
    boolean asAgreed =
        found == image.count() && found == columns.length - CapturedTable.FIRST_SOURCE_COLUMN;
    drift = asAgreed ? ColumnDrift.NONE : drift(table, image);
    for (int i = CapturedTable.FIRST_SOURCE_COLUMN; i < columns.length; i++) {
      if (row[i] == null && (columns[i].required() || columns[i].key())) {
        throw missing(table, columns[i], image);
      }
    }
    return row;
  }

  private ColumnDrift drift(CapturedTable table, Image image) throws Unreadable {
    SortedMap<String, Object> added = new TreeMap<>();
    Set<String> present = new HashSet<>();
    for (int field = 0; field < image.count(); field++) {
      String name = image.name(field);
      present.add(name);
      if (table.find(name, field) < 0 && image.type(field) != Image.Type.NULL) {
        added.put(name.toLowerCase(Locale.ROOT), addedValue(table, image, field));
      }
    }
    List<String> absent = new ArrayList<>();
    for (int i = CapturedTable.FIRST_SOURCE_COLUMN; i < table.columns().length; i++) {
      Column column = table.columns()[i];
      if (!present.contains(column.name())) {
        if (column.required()) {
          throw new Unreadable(Reason.COLUMN_GONE, gone(table, column.name()));
        }
        absent.add(column.name());
      }
    }
    return added.isEmpty() && absent.isEmpty() ? ColumnDrift.NONE : new ColumnDrift(added, absent);
  }

  private Object addedValue(CapturedTable table, Image image, int field) throws Unreadable {
    String name = image.name(field);
    if (CapturedTable.isReserved(name)) {
      throw new Unreadable(
          Reason.WRONG_TYPE,
          "%s: a column cannot be called %s, which is a name of the change log's own; %s"
              .formatted(table, name, MEND_ADDED));
    }
    return switch (image.type(field)) {
      case WHOLE -> image.number(field);
      case TRUE -> true;
      case FALSE -> false;
      case TEXT, OTHER_NUMBER, STRUCTURE -> text(image, field);
      case NULL -> throw new IllegalArgumentException(name + " has no value");
    };
  }

  /** What is said of a row that lacks a column its table must have. */
  static String gone(CapturedTable table, String columns) {
    return ("%s: the source no longer has %s (dropped or renamed), so the table stands still;"
            + " bring the column back, or change the contract and start the job again, and then"
            + " read the table anew: see deploy/OPERATING.md")
        .formatted(table, columns);
  }

  /** The subject that an image, which is otherwise not read, is about. */
  long subject(CapturedTable table, int position, Image image) throws Unreadable {
    Column column = table.columns()[position];
    for (int field = image.count() - 1; field >= 0; field--) {
      if (image.name(field).equals(column.name())) {
        Object value = value(table, position, image, field);
        if (value != null) {
          return (Long) value;
        }
      }
    }
    if (image.present() && !column.required()) {
      return Change.NO_SUBJECT;
    }
    throw new Unreadable(
        Reason.MISSING_VALUE,
        table
            + place(table, image)
            + ": "
            + column.name()
            + " has no value before the change"
            + MEND_IDENTITY);
  }

  private @Nullable Object value(CapturedTable table, int position, Image image, int field)
      throws Unreadable {
    Column column = table.columns()[position];
    Image.Type type = image.type(field);
    if (type == Image.Type.NULL) {
      return null;
    }
    Object value =
        switch (column.type().kind()) {
          case STRING -> type == Image.Type.TEXT ? text(image, field) : null;
          case INT -> isInt(image, field) ? (Object) (int) image.number(field) : null;
          case LONG -> type == Image.Type.WHOLE ? (Object) image.number(field) : null;
          case BOOLEAN -> bool(type);
          case DATE -> date(table, column, image, field);
          case TIMESTAMPTZ -> timestamp(table, column, image, field);
          case DECIMAL -> decimal(column, image, field);
          case BINARY, MAP_OF_DATE, MAP_OF_INT, MAP_OF_LONG -> null;
        };
    if (value == null) {
      throw bad(Reason.WRONG_TYPE, table, column, image, field, form(column), MEND_TYPE);
    }
    if (value instanceof String text) {
      check(table, position, image, field, text);
    }
    return value;
  }

  private void check(CapturedTable table, int position, Image image, int field, String text)
      throws Unreadable {
    Column column = table.columns()[position];
    Set<String> codes = table.codes(position);
    if (codes != null && !codes.contains(text)) {
      String none = "none of " + String.join(", ", codes);
      throw bad(Reason.UNKNOWN_CODE, table, column, image, field, none, MEND_CODE);
    }
    if (text.equals(UNAVAILABLE)) {
      String what = "what Debezium writes for a value it did not get";
      throw bad(Reason.MISSING_VALUE, table, column, image, field, what, MEND_IDENTITY);
    }
  }

  private String text(Image image, int field) {
    return strings.get(image.chars(), image.start(field), image.length(field));
  }

  private static boolean isInt(Image image, int field) {
    return image.type(field) == Image.Type.WHOLE
        && image.number(field) == (int) image.number(field);
  }

  private static @Nullable Object bool(Image.Type type) {
    return switch (type) {
      case TRUE -> Boolean.TRUE;
      case FALSE -> Boolean.FALSE;
      case NULL, TEXT, WHOLE, OTHER_NUMBER, STRUCTURE -> null;
    };
  }

  private static @Nullable Object date(CapturedTable table, Column column, Image image, int field)
      throws Unreadable {
    if (image.type(field) != Image.Type.TEXT) {
      return null;
    }
    long day = IsoText.day(image.chars(), image.start(field), image.length(field));
    Long inRange = inRange(day, table, column, image, field);
    return inRange == null ? null : (Object) inRange.intValue();
  }

  private static @Nullable Object timestamp(
      CapturedTable table, Column column, Image image, int field) throws Unreadable {
    if (image.type(field) != Image.Type.TEXT) {
      return null;
    }
    long micros = IsoText.micros(image.chars(), image.start(field), image.length(field));
    return inRange(micros, table, column, image, field);
  }

  private static @Nullable Long inRange(
      long value, CapturedTable table, Column column, Image image, int field) throws Unreadable {
    if (value == IsoText.OUT_OF_RANGE) {
      String range = "outside 1990-01-01 to 2100-12-31";
      throw bad(Reason.DATE_OUT_OF_RANGE, table, column, image, field, range, MEND_ROW);
    }
    return value == IsoText.NOT_ISO ? null : (Long) value;
  }

  private static @Nullable Object decimal(Column column, Image image, int field) {
    if (image.type(field) != Image.Type.TEXT) {
      return null;
    }
    try {
      BigDecimal value =
          new BigDecimal(image.chars(), image.start(field), image.length(field))
              .setScale(column.type().scale());
      return value.precision() <= column.type().precision() ? value : null;
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  private static String form(Column column) {
    return switch (column.type().kind()) {
      case STRING -> "not text";
      case INT -> "not a whole number of 32 bits";
      case LONG -> "not a whole number of 64 bits";
      case BOOLEAN -> "neither true nor false";
      case DATE -> "not a date such as 2023-05-01Z";
      case TIMESTAMPTZ -> "not a time such as 2023-05-01T08:00:00.123456Z";
      case DECIMAL ->
          "not a decimal(%d,%d) as text"
              .formatted(column.type().precision(), column.type().scale());
      case BINARY, MAP_OF_DATE, MAP_OF_INT, MAP_OF_LONG -> "of no type a source can have";
    };
  }

  private static Unreadable missing(CapturedTable table, Column column, Image image) {
    return column.key()
        ? new Unreadable(
            Reason.MISSING_KEY,
            table + ": key column " + column.name() + " has no value" + MEND_ROW)
        : new Unreadable(
            Reason.MISSING_VALUE,
            table
                + place(table, image)
                + ": required column "
                + column.name()
                + " has no value"
                + MEND_ROW);
  }

  private static Unreadable bad(
      Reason reason,
      CapturedTable table,
      Column column,
      Image image,
      int field,
      String what,
      String fix) {
    return new Unreadable(
        reason,
        "%s%s: %s is %s, %s%s"
            .formatted(table, place(table, image), column.name(), image.shown(field), what, fix));
  }

  /** The row's key, as far as the image has it, such as {@code state_id=17}. */
  private static String place(CapturedTable table, Image image) {
    StringBuilder place = new StringBuilder();
    for (Column column : table.columns()) {
      for (int field = 0; column.key() && field < image.count(); field++) {
        if (image.name(field).equals(column.name())) {
          place.append(' ').append(column.name()).append('=').append(image.shown(field));
        }
      }
    }
    return place.toString();
  }
}
