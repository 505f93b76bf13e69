package anlan.contracts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * What a table promises: its columns, meaning, layout and origin.
 *
 * @param name schema and table, such as {@code history.inspection}
 * @param purpose what the table is for, in Chinese, shown as the table comment
 * @param grain what one row is, in Chinese
 * @param source the source table whose changes it holds, such as {@code inspection.inspection};
 *     empty for others
 * @param writer the Trino user who writes it; empty for tables of the job, which are nearly all
 * @param sort the columns each file is sorted by, the first first; empty for none
 * @param key by what rows are replaced; empty for tables that are only added to
 * @param filesPerTier so many files of about one size are merged into one; empty if files are not
 *     merged by the committer
 * @param summed of a journal, the column of the amounts: rows that differ only in it and in their
 *     {@code cut} are summed between named cuts when files are merged; empty for other tables
 * @param columns in order
 */
public record TableContract(
    String name,
    String purpose,
    String grain,
    Optional<String> source,
    Optional<String> writer,
    List<String> sort,
    Optional<TableKey> key,
    OptionalInt filesPerTier,
    Optional<String> summed,
    List<Column> columns) {

  public TableContract {
    sort = List.copyOf(sort);
    columns = List.copyOf(columns);
    if (summed.isPresent()) {
      checkSummed(name, summed.get(), sort, columns);
    }
  }

  private static void checkSummed(
      String name, String amount, List<String> sort, List<Column> columns) {
    for (String needed : List.of("cut", amount)) {
      Predicate<Column> isNeeded =
          column -> column.name().equals(needed) && column.type().kind() == ColumnType.Kind.LONG;
      if (columns.stream().noneMatch(isNeeded)) {
        throw new IllegalArgumentException(
            "%s: summed_between_named_cuts '%s' needs a column %s of type long"
                .formatted(name, amount, needed));
      }
    }
    if (sort.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: summed_between_named_cuts '%s' needs sorted files; add the property sort"
              .formatted(name, amount));
    }
  }

  /** The schema part of the name. */
  public String schemaName() {
    return name.substring(0, name.indexOf('.'));
  }

  /** The table part of the name. */
  public String tableName() {
    return name.substring(name.indexOf('.') + 1);
  }

  /**
   * The position of a column.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public int position(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("table " + name + " has no column '" + column + "'");
  }
}
