package anlan.lake;

import anlan.lake.upkeep.Merge;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.types.Type;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt at a cut: everything it writes is its own, and is deleted if it fails. */
final class CutAttempt {
  private static final Logger LOG = LoggerFactory.getLogger(CutAttempt.class);

  /** Iceberg refuses a version that is a minute older than its newest snapshot. */
  private static final long CLOCK_BACK_MS_MAX = 50_000;

  private final SortedMap<String, TableMetadata> versions;
  private final String job;
  private final Map<String, String> summary;
  private final FileIO io;
  private final ExecutorService threads;
  private final SortedMap<String, StagedTable> staged = new TreeMap<>();
  private final SortedMap<String, RecordedFiles> files = new TreeMap<>();

  /** A table's version before and after. */
  record Step(TableMetadata before, TableMetadata after) {}

  CutAttempt(
      SortedMap<String, TableMetadata> versions,
      String job,
      long cut,
      FileIO io,
      ExecutorService threads) {
    this.versions = versions;
    this.job = job;
    this.summary = OwnHistory.mark(job, cut);
    this.io = io;
    this.threads = threads;
  }

  /** The staged table, added to the attempt if it is new to it. */
  StagedTable table(String name) {
    return staged.computeIfAbsent(
        name,
        table -> {
          TableMetadata version = versions.get(table);
          if (version == null) {
            throw new IllegalStateException(
                "table %s is not in the lake, which has %s; create it first"
                    .formatted(table, versions.keySet()));
          }
          RecordedFiles recorded = new RecordedFiles(io);
          files.put(table, recorded);
          return new StagedTable(table, version, recorded);
        });
  }

  /**
   * Stages changes, tables in parallel.
   *
   * @throws ForeignWrite if somebody else changed rows of a keyed table
   */
  void stage(Map<TableLayout, TableChange> changes) {
    changes.keySet().forEach(layout -> table(layout.contract().name()));
    inParallel(changes.entrySet(), change -> stage(change.getKey(), change.getValue()));
  }

  private void stage(TableLayout layout, TableChange change) {
    StagedTable table = table(layout.contract().name());
    if (layout.contract().key().isEmpty()) {
      table.append(change.added(), summary);
    } else {
      OwnHistory history = OwnHistory.of(table, job);
      if (history.isUndoing(table.base())) {
        LOG.warn(
            "{}: somebody else rewrote its files; cut {} goes on from its own snapshot {}",
            table.name(),
            summary,
            history.own());
      }
      table.replace(change, history, summary);
    }
  }

  /** Stages the replacement of files by merged ones, tables in parallel. */
  void replace(List<Merge> merges) {
    Map<String, List<Merge>> byTable = merges.stream().collect(Collectors.groupingBy(Merge::table));
    byTable.keySet().forEach(this::table);
    inParallel(byTable.entrySet(), one -> table(one.getKey()).replace(one.getValue(), summary));
  }

  /** Stages the replacement of all rows of a table. */
  void replaceAll(String name, List<DataFile> files) {
    table(name).replaceAll(files, summary);
  }

  /** Stages rows that the committer itself writes. */
  void append(TableLayout layout, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (TableWriter writer =
        new TableWriter(layout, table(layout.contract().name()).table(), CutAttempt::refuse, 0)) {
      rows.forEach(writer::append);
      writer
          .flush()
          .ifPresent(written -> stage(Map.of(layout, ChangeNotation.read(written, layout.spec()))));
    }
  }

  /** The committer writes no rows of sources. */
  private static Table refuse(String table, Map<String, Type> columns) {
    throw new IllegalArgumentException(table + " has no columns " + columns);
  }

  /** Every table, with what is staged for it. */
  SortedMap<String, TableMetadata> tables() {
    SortedMap<String, TableMetadata> tables = new TreeMap<>(versions);
    staged.forEach((name, table) -> tables.put(name, table.current()));
    return tables;
  }

  /** The newest snapshot of each table that gets one. */
  SortedMap<String, Long> changed() {
    SortedMap<String, Long> snapshots = new TreeMap<>();
    staged.forEach(
        (name, table) -> {
          if (!table.staged().isEmpty()) {
            snapshots.put(name, newest(table.current()).snapshotId());
          }
        });
    return snapshots;
  }

  /** Every table's newest snapshot, changed or not. */
  SortedMap<String, Long> all() {
    SortedMap<String, Long> snapshots = new TreeMap<>();
    versions.forEach((name, version) -> snapshots.put(name, newest(version).snapshotId()));
    snapshots.putAll(changed());
    return snapshots;
  }

  private static Snapshot newest(TableMetadata version) {
    Snapshot snapshot = version.currentSnapshot();
    if (snapshot == null) {
      throw new IllegalStateException(
          "table at %s has no snapshot; it was not created by this lake"
              .formatted(version.location()));
    }
    return snapshot;
  }

  /**
   * A stamp later than every table's last one, even if the machine's clock went back a little.
   *
   * @throws IllegalStateException if it went back more than Iceberg bears
   */
  long stampAfter(long nowMillis) {
    long stamp =
        versions.values().stream()
            .mapToLong(version -> newest(version).timestampMillis() + 1)
            .reduce(nowMillis, Math::max);
    if (stamp - nowMillis > CLOCK_BACK_MS_MAX) {
      throw new IllegalStateException(
          "the machine's clock says %s, but the last cut was at %s; set the clock right"
              .formatted(Instant.ofEpochMilli(nowMillis), Instant.ofEpochMilli(stamp)));
    }
    return stamp;
  }

  /** Writes the metadata files, with the stamp and without expired snapshots. */
  SortedMap<String, Step> write(long stampMillis) {
    Map<String, Step> steps = new ConcurrentHashMap<>();
    inParallel(
        staged.keySet(),
        name -> {
          StagedTable table = table(name);
          List<Long> expired = Expiry.due(table.base(), table.current(), table.staged().size());
          steps.put(name, new Step(table.base(), table.write(stampMillis, expired)));
        });
    return new TreeMap<>(steps);
  }

  /** Returns when everything the attempt wrote is on the disk. */
  void sync() {
    inParallel(files.values(), recorded -> Storage.sync(recorded.written()));
  }

  /**
   * Deletes, in the background, what the tables' new versions, now that they are visible, have
   * forgotten. Never fails.
   */
  CompletableFuture<Void> clean(SortedMap<String, Step> steps) {
    return begin(
        steps.entrySet(),
        step -> {
          try {
            TableMetadata before = step.getValue().before();
            RecordedFiles.deleteQuietly(
                io, Expiry.unreachable(io, before, step.getValue().after()));
          } catch (RuntimeException e) {
            LOG.warn("{}: expired files stay until orphan files are removed", step.getKey(), e);
          }
        });
  }

  /** Deletes everything the attempt wrote. */
  void discard() {
    files.values().forEach(RecordedFiles::discard);
  }

  private <T> CompletableFuture<Void> begin(Collection<T> items, Consumer<T> work) {
    return CompletableFuture.allOf(
        items.stream()
            .map(item -> CompletableFuture.runAsync(() -> work.accept(item), threads))
            .toArray(CompletableFuture[]::new));
  }

  private <T> void inParallel(Collection<T> items, Consumer<T> work) {
    try {
      // allOf waits for the others when one fails, so that discard() sees all that was written.
      begin(items, work).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
