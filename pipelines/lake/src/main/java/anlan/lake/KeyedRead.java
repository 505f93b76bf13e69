package anlan.lake;

import anlan.contracts.Column;
import anlan.contracts.TableContract;
import java.util.List;
import java.util.function.Consumer;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/** Reads all rows of a keyed table, file by file, without the dead ones. */
final class KeyedRead {
  private final TableContract contract;
  private final Table table;

  /** Reads the newest snapshot of a table with a contract. */
  KeyedRead(TableContract contract, Table table) {
    this.contract = contract;
    this.table = table;
  }

  /** Hands over each row, in contract column order, to keep. */
  void run(Consumer<Object[]> rows) {
    @Nullable Snapshot newest = table.currentSnapshot();
    if (newest == null) {
      return;
    }
    List<String> names = contract.columns().stream().map(Column::name).toList();
    Schema columns = new Schema(names.stream().map(table.schema()::findField).toList());
    String key = contract.key().orElseThrow().column();
    for (LiveFile file :
        new KeyedRecovery(table, key, newest.snapshotId(), bucket -> true).files()) {
      FileRows.read(
          table.io(),
          file.file(),
          file.dead(),
          columns,
          (row, position) -> rows.accept(values(row, names.size())));
    }
  }

  private static Object[] values(StructLike row, int count) {
    Object[] values = new Object[count];
    for (int i = 0; i < count; i++) {
      values[i] = row.get(i, Object.class);
    }
    return values;
  }
}
