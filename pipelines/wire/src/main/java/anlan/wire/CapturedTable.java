package anlan.wire;

import anlan.contracts.Column;
import anlan.contracts.ColumnType.Kind;
import anlan.contracts.TableContract;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A source table whose changes are kept: its contract, and where its columns stand in a row.
 *
 * <p>A row of such a table is an {@code Object[]} in contract order: the seven {@code cdc_}
 * columns, then the columns of the source table.
 */
public final class CapturedTable {
  static final int OP = 0;
  static final int EPOCH = 1;
  static final int LSN = 2;
  static final int TX = 3;
  static final int ORDER = 4;
  static final int OFFSET = 5;
  static final int COMMITTED_AT = 6;
  static final int FIRST_SOURCE_COLUMN = 7;
  private static final List<String> CDC_COLUMNS =
      List.of(
          "cdc_op",
          "cdc_epoch",
          "cdc_lsn",
          "cdc_tx",
          "cdc_order",
          "cdc_offset",
          "cdc_committed_at");

  private final TableContract contract;
  private final String source;
  private final String currentTable;
  private final int keyPosition;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Column[] columns;
  private final @Nullable Set<String>[] codes;
  private final OptionalInt subjectId;

  CapturedTable(TableContract contract, TableContract current) {
    this.contract = contract;
    this.currentTable = current.name();
    this.keyPosition = contract.position(current.key().orElseThrow().column());
    this.source = contract.source().orElseThrow();
    this.columns = contract.columns().toArray(new Column[0]);
    this.codes = noCodes(columns.length);
    for (int i = 0; i < columns.length; i++) {
      Column column = columns[i];
      if (i < FIRST_SOURCE_COLUMN && !column.name().equals(CDC_COLUMNS.get(i))) {
        throw new IllegalArgumentException(
            "table %s: column %d is %s, must be %s"
                .formatted(contract.name(), i + 1, column.name(), CDC_COLUMNS.get(i)));
      }
      if (isNotOfASource(column.type().kind())) {
        throw new IllegalArgumentException(
            "table %s: column %s is %s, which no source column can be"
                .formatted(contract.name(), column.name(), column.type().kind()));
      }
      if (i >= FIRST_SOURCE_COLUMN) {
        positions.put(column.name(), i);
        codes[i] = Codes.of(source, column.name());
      }
    }
    Integer position = positions.get("subject_id");
    if (position == null) {
      position = positions.get("involved_subject_id");
    }
    this.subjectId = position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  private static @Nullable Set<String>[] noCodes(int length) {
    return new Set[length];
  }

  private static boolean isNotOfASource(Kind kind) {
    return switch (kind) {
      case STRING, INT, LONG, BOOLEAN, DATE, TIMESTAMPTZ, DECIMAL -> false;
      case BINARY, MAP_OF_DATE, MAP_OF_INT, MAP_OF_LONG -> true;
    };
  }

  /** A number that follows from its name, so that all processes have the same. */
  public int index() {
    return source.hashCode();
  }

  /** The contract of the history table that mirrors it. */
  public TableContract contract() {
    return contract;
  }

  /** The keyed table that mirrors it, such as {@code current.inspection}. */
  public String currentTable() {
    return currentTable;
  }

  /** Where the primary key stands in a row. */
  int keyPosition() {
    return keyPosition;
  }

  /** The source table, such as {@code inspection.inspection}. */
  public String source() {
    return source;
  }

  /** The source database, such as {@code inspection}. */
  public String database() {
    return source.substring(0, source.indexOf('.'));
  }

  /** Whether it is the clock (业务时钟) of its source. */
  public boolean isClock() {
    return source.endsWith(".clock");
  }

  /** The day a row of the clock shows. */
  int clockDay(@Nullable Object[] row) {
    Object today = row[contract.position("today")];
    if (today == null) {
      throw new IllegalArgumentException(source + ": today must be required by its contract");
    }
    return (Integer) today;
  }

  String layout() {
    return Arrays.stream(columns)
        .skip(FIRST_SOURCE_COLUMN)
        .map(column -> column.name() + " " + column.type().kind())
        .collect(Collectors.joining(", ", source + "(", ")"));
  }

  /**
   * Where {@code subject_id} stands, or else the {@code involved_subject_id} that an accident may
   * have; empty for tables that are about no subject.
   */
  public OptionalInt subjectIdPosition() {
    return subjectId;
  }

  /** Whether a source column cannot have this name. */
  static boolean isReserved(String column) {
    return column.startsWith("cdc_");
  }

  /** The columns in order, not copied: for this package's loops only. */
  Column[] columns() {
    return columns;
  }

  /** The codes a column may hold, or null if any text will do. */
  @Nullable Set<String> codes(int position) {
    return codes[position];
  }

  /**
   * The position of a source column, or -1 if the contract does not have it.
   *
   * @param guess where it probably is: messages have their fields in the contract's order
   */
  int find(String column, int guess) {
    return guess < columns.length && columns[guess].name().equals(column)
        ? guess
        : positions.getOrDefault(column, -1);
  }

  @Override
  public String toString() {
    return source;
  }
}
