package anlan.lake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;

/**
 * Where values go in a table that may have more columns than its contract: those that its source
 * added since (新增列), and those that a contract no longer speaks of, which stay empty.
 */
final class TableColumns {
  private final TableLayout layout;
  private final Schema schema;
  private final int[] places;
  private final boolean asAgreed;

  TableColumns(TableLayout layout, Schema schema) {
    this.layout = layout;
    this.schema = schema;
    List<NestedField> agreed = layout.schema().columns();
    places = new int[agreed.size()];
    boolean same = agreed.size() == schema.columns().size();
    for (int i = 0; i < places.length; i++) {
      places[i] = place(agreed.get(i).name());
      same &= places[i] == i;
    }
    asAgreed = same;
  }

  private int place(String column) {
    NestedField field = schema.findField(column);
    int place = field == null ? -1 : schema.columns().indexOf(field);
    if (place < 0) {
      throw new IllegalStateException(
          "table %s has no column %s, which its contract has; create the tables first"
              .formatted(layout.contract().name(), column));
    }
    return place;
  }

  /** Where the table has a column of the contract. */
  int placeOf(String column) {
    return place(column);
  }

  /** The columns the table lacks to take these values, with their types. */
  Map<String, Type> lacking(Map<String, Object> added) {
    Map<String, Type> lacking = new LinkedHashMap<>();
    added.forEach(
        (column, value) -> {
          String name = name(column, type(value));
          if (schema.findField(name) == null) {
            lacking.put(name, type(value));
          }
        });
    return lacking;
  }

  /**
   * A row as the table has it. If it has just the contract's columns that is the same array.
   *
   * @param row values in contract column order
   * @param added values of columns that the table has, and the contract has not
   */
  Object[] row(Object[] row, Map<String, Object> added) {
    if (asAgreed && added.isEmpty()) {
      return row;
    }
    Object[] wide = new Object[schema.columns().size()];
    for (int i = 0; i < places.length; i++) {
      wide[places[i]] = row[i];
    }
    added.forEach((column, value) -> wide[place(name(column, type(value)))] = value);
    return wide;
  }

  /** The column's own name, unless the table has that for values of another type. */
  private String name(String column, Type type) {
    NestedField field = schema.findField(column);
    return field == null || field.type().equals(type) ? column : column + "_" + type;
  }

  private static Type type(Object value) {
    if (value instanceof Long) {
      return Types.LongType.get();
    }
    return value instanceof Boolean ? Types.BooleanType.get() : Types.StringType.get();
  }
}
