package anlan.lake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.apache.iceberg.ContentFile;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.types.Type;

/**
 * Keeps some buckets of a keyed table equal to its source: each key once, with its last row.
 *
 * <p>A bucket has one owner, and only the job writes, so the owner knows where each key's row is
 * and deletes by position (deletion vectors), which readers skip at no cost; equality deletes would
 * leave the search to every reader. Knowing costs 21 to 43 bytes of heap a key and a bit a row. The
 * index is in no checkpoint: a new writer reads the keys back from the table, at some million a
 * second. For that the table must hold everything that was flushed, see {@link Lake#keyedWriter}.
 *
 * <p>Rows are kept until {@link #flush} or until there are {@value #ROWS_KEPT_MAX}; of a key that
 * changes often only its last row is written. What a flush returns must be committed before what
 * the next one returns, each under a cut of its own. {@link Compaction} follows each flush, and is
 * part of its change of the table.
 *
 * <p>Not thread-safe.
 */
public final class KeyedWriter implements AutoCloseable {
  private static final int ROWS_KEPT_MAX = 100_000;

  private final TableLayout layout;
  private final Widening widening;
  private final OutputFileFactory names;
  private final DeletionVectors vectors;
  private final PartitionKey partition;
  private final KeyBuckets buckets;
  private final KeyNumbers numbers = new KeyNumbers();
  private final KeyIndex index;
  private final KeyedFiles files;
  private final IntPredicate owned;
  private final int keyPosition;
  private final Row current = new Row();

  /** Rows that are in no file yet, by bucket and key. */
  private final Map<Integer, Map<Long, Object[]>> kept = new TreeMap<>();

  private Table table;
  private TableColumns columns;

  /** Where the table has the key; in a row of the contract it is at {@link #keyPosition}. */
  private int keyPlace;

  private int keptRows;
  private long changes;

  KeyedWriter(
      TableLayout layout,
      Table table,
      Widening widening,
      long snapshot,
      int subtask,
      IntPredicate owned) {
    this.layout = layout;
    this.widening = widening;
    this.table = table;
    this.owned = owned;
    names = OpenFile.names(table, subtask);
    vectors = new DeletionVectors(table, subtask);
    partition = new PartitionKey(table.spec(), table.schema());
    buckets = new KeyBuckets(layout.contract());
    String key = layout.contract().key().orElseThrow().column();
    keyPosition = layout.contract().position(key);
    columns = new TableColumns(layout, table.schema());
    keyPlace = columns.placeOf(key);
    files = new KeyedFiles(table.spec(), table.io());
    KeyedRecovery recovery = new KeyedRecovery(table, key, snapshot, owned);
    recovery.files().forEach(files::add);
    index = recovery.index(numbers);
  }

  /** How many keys there are in files. */
  public int keys() {
    return index.size();
  }

  /** Bytes of heap that knowing where each key is takes. */
  public long indexBytes() {
    return index.bytes();
  }

  /** Inserts or replaces a row whose source has just the contract's columns. */
  public void put(Object[] row) {
    put(row, Map.of());
  }

  /**
   * Inserts a row, or replaces the one of the same key. It is not copied and may be kept until
   * {@link #flush}.
   *
   * @param row values in contract column order, as {@code ColumnType.Kind} says; null for none
   * @param added values of columns that the contract does not have, by name: {@link Long}, {@link
   *     Boolean} or text; the table gets the columns it lacks
   * @throws IllegalArgumentException if a value is missing or of another type, or the key belongs
   *     to another writer
   */
  public void put(Object[] row, Map<String, Object> added) {
    layout.check(row);
    widenFor(added);
    Object key = row[keyPosition];
    changes++;
    Object[] placed = columns.row(row, added);
    if (bucketRows(key).put(numbers.of(key), placed) == null && ++keptRows == ROWS_KEPT_MAX) {
      writeKept();
    }
  }

  private void widenFor(Map<String, Object> added) {
    Map<String, Type> lacking = added.isEmpty() ? Map.of() : columns.lacking(added);
    if (!lacking.isEmpty()) {
      table = widening.widen(layout.contract().name(), lacking);
      columns = new TableColumns(layout, table.schema());
      keyPlace = columns.placeOf(layout.contract().columns().get(keyPosition).name());
    }
  }

  /** Removes the row of a key; without one, nothing changes. */
  public void remove(Object key) {
    long number = numbers.of(key);
    changes++;
    if (bucketRows(key).remove(number) != null) {
      keptRows--;
    }
    files.kill(index.remove(number));
  }

  private Map<Long, Object[]> bucketRows(Object key) {
    int bucket = buckets.of(key);
    if (!owned.test(bucket)) {
      throw new IllegalArgumentException(
          "%s: bucket %d belongs to another writer".formatted(layout.contract().name(), bucket));
    }
    return kept.computeIfAbsent(bucket, unseen -> new HashMap<>());
  }

  /**
   * Finishes and syncs the files of the changes since the last flush.
   *
   * @return what they do to the table; empty if that is nothing
   */
  public Optional<WrittenFiles> flush() {
    if (changes == 0) {
      return Optional.empty();
    }
    writeKept();
    for (int bucket = 0; bucket < buckets.count(); bucket++) {
      if (owned.test(bucket)) {
        merge(bucket, Compaction.due(files.of(bucket)));
      }
    }
    TableChange change = files.flush(vectors);
    long rows = changes;
    changes = 0;
    if (change.isEmpty()) {
      return Optional.empty();
    }
    sync(change);
    return Optional.of(
        new WrittenFiles(
            layout.contract().name(), ChangeNotation.write(change, table.spec()), rows));
  }

  private static void sync(TableChange change) {
    Set<String> locations = new LinkedHashSet<>();
    change.added().stream().map(ContentFile::location).forEach(locations::add);
    change.vectors().stream().map(ContentFile::location).forEach(locations::add);
    Storage.sync(locations);
  }

  /** Drops what was not flushed. */
  @Override
  public void close() {
    kept.clear();
    files.discard();
  }

  private void writeKept() {
    kept.forEach(
        (bucket, rows) -> {
          if (!rows.isEmpty()) {
            write(bucket, rows);
          }
        });
    kept.clear();
    keptRows = 0;
  }

  /** Writes rows of one bucket to a new file; what they replace dies. */
  private void write(int bucket, Map<Long, Object[]> rows) {
    int ordinal = files.nextOrdinal();
    OpenFile file = open(bucket);
    List<Long> replaced = new ArrayList<>();
    rows.forEach(
        (key, row) -> {
          try {
            long position = file.write(current.of(row));
            replaced.add(index.put(key, LiveFile.place(ordinal, position)));
          } catch (ClassCastException e) {
            throw layout.wrongType(row, e);
          }
        });
    files.add(LiveFile.written(ordinal, bucket, file.finish()));
    replaced.forEach(files::kill);
  }

  /** Moves the live rows of some files of one bucket to a new one. */
  private void merge(int bucket, List<LiveFile> due) {
    int ordinal = files.nextOrdinal();
    if (due.stream().anyMatch(file -> file.live() > 0)) {
      OpenFile merged = open(bucket);
      for (LiveFile file : due) {
        FileRows.read(
            table.io(),
            file.file(),
            file.dead(),
            table.schema(),
            (row, position) -> move(row, merged, ordinal));
      }
      files.add(LiveFile.written(ordinal, bucket, merged.finish()));
    }
    due.forEach(files::remove);
  }

  private void move(StructLike row, OpenFile merged, int ordinal) {
    long number = numbers.of(row.get(keyPlace, Object.class));
    index.put(number, LiveFile.place(ordinal, merged.write(row)));
  }

  private OpenFile open(int bucket) {
    partition.set(0, bucket);
    return OpenFile.create(layout, table, names, partition);
  }
}
