package anlan.contracts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The contract of {@code current.x}, which mirrors the source table of {@code history.x} (现状).
 *
 * <p>It is derived, not written: the same columns less those of the change log, so that adding a
 * source table stays one contract and the two can't disagree. All that a history contract may say
 * of it is {@code buckets}.
 */
final class CurrentTable {
  private static final String SCHEMA = "current";
  private static final String CHANGE_COLUMNS = "cdc_";
  private static final String CHANGE_LOG = "（变更日志，只增）";

  private CurrentTable() {}

  static String name(TableContract history) {
    return SCHEMA + "." + history.tableName();
  }

  /**
   * Derives the contract.
   *
   * @throws IllegalArgumentException unless the key is one column
   */
  static TableContract of(TableContract history, int buckets) {
    List<Column> columns =
        history.columns().stream()
            .filter(column -> !column.name().startsWith(CHANGE_COLUMNS))
            .toList();
    List<String> key = columns.stream().filter(Column::key).map(Column::name).toList();
    if (key.size() != 1) {
      throw new IllegalArgumentException(
          "the columns with 'primaryKey: true' are %s; %s needs exactly one"
              .formatted(key, name(history)));
    }
    return new TableContract(
        name(history),
        history.purpose().replace(CHANGE_LOG, "") + "（现状，与源表一致）",
        "每个主键一行",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of(new TableKey(key.get(0), buckets)),
        OptionalInt.empty(),
        Optional.empty(),
        columns);
  }
}
