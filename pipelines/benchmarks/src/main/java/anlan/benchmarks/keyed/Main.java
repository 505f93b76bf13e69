package anlan.benchmarks.keyed;

import anlan.benchmarks.keyed.Changes.Change;
import anlan.contracts.Contracts;
import anlan.lake.LakeConfig;
import anlan.stack.Extent;
import anlan.stack.Stack;
import anlan.stack.config.StackConfig;
import anlan.stack.terminal.Console;
import anlan.stack.terminal.Progress;
import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;

/**
 * Writes the same changes in four ways, one after the other in each round, and reads the tables
 * back in the last one, with Iceberg's reader and with Trino: {@code Main <folder> <changes>
 * <commits> [<rounds>]}. The first round warms up and is printed too; results of all ways must be
 * equal.
 */
public final class Main {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final PrintStream OUT = Console.out();

  private final Path folder;
  private final int changes;
  private final int commits;

  private Main(Path folder, int changes, int commits) {
    this.folder = folder;
    this.changes = changes;
    this.commits = commits;
  }

  /** Runs all rounds. */
  public static void main(String[] args) throws Exception {
    Main run = new Main(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 2;
    OUT.printf("%d changes in %d commits%n", run.changes, run.commits);
    OUT.printf(
        "%-5s %-22s %9s %9s %6s %7s %8s %9s %9s%n",
        "round", "way", "write CPU", "write s", "data", "deletes", "rows", "read CPU", "read s");
    StackConfig told = StackConfig.fromEnvironment(System.getenv());
    StackConfig config =
        new StackConfig(told.root(), run.folder.resolve("stack"), told.ports(), told.environment());
    try (Stack stack = Stack.start(config, Extent.READING, new Progress(OUT, false));
        TrinoReads trino = new TrinoReads(stack.config())) {
      for (int round = 1; round <= rounds; round++) {
        run.round(round, round == rounds, trino);
      }
      trino.ask(OUT);
    }
    System.exit(0); // Hadoop leaves threads behind
  }

  private void round(int round, boolean isRead, TrinoReads trino) throws Exception {
    Path files = Files.createDirectories(folder.resolve("round" + round));
    Map<String, Long> sums = new LinkedHashMap<>();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      LakeConfig config =
          new LakeConfig(
              postgres.getJdbcUrl("postgres", "postgres"),
              "postgres",
              "",
              files.resolve("ours").toUri().toString());
      Ours ours = new Ours(config, contracts(files));
      sums.put("keyed", measure(round, isRead, "keyed", ours, false, trino));
    }
    for (int version = 2; version <= 3; version++) {
      String way = "equality deletes v" + version;
      Peer upsert = new Peer(files.resolve(way), schema(), version, true);
      sums.put(way, measure(round, isRead, way, upsert, false, trino));
    }
    Peer append = new Peer(files.resolve("append"), schema(), 3, false);
    sums.put("append", measure(round, isRead, "append", append, true, trino));
    if (sums.values().stream().distinct().count() != 1) {
      throw new IllegalStateException("the ways disagree: " + sums);
    }
  }

  /** Writes and, if asked to, reads back; returns a sum of all values read. */
  private long measure(
      int round, boolean isRead, String way, Target target, boolean lastRowsOnly, TrinoReads trino)
      throws Exception {
    try (target) {
      List<Change> appended = lastRowsOnly ? lastRows() : List.of();
      long cpu = SYSTEM.getProcessCpuTime();
      long start = System.nanoTime();
      if (lastRowsOnly) {
        write(target, appended);
      } else {
        write(target);
      }
      double writeCpu = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
      double writeSeconds = (System.nanoTime() - start) / 1e9;
      if (target instanceof Ours ours) {
        reopen(ours);
      }
      trino.show(way, target.table());
      OUT.printf(Locale.ROOT, "%-5d %-22s %9.1f %9.1f", round, way, writeCpu, writeSeconds);
      long sum = isRead ? read(target.table()) : 0;
      OUT.println();
      return sum;
    }
  }

  private void write(Target target) throws IOException {
    Changes stream = new Changes(changes);
    int cut = 1;
    for (int i = 1; i <= changes; i++) {
      target.apply(stream.next());
      if ((long) i * commits >= (long) cut * changes) {
        target.commit(cut++);
      }
    }
  }

  private void write(Target target, List<Change> rows) throws IOException {
    int cut = 1;
    for (int i = 1; i <= rows.size(); i++) {
      target.apply(rows.get(i - 1));
      if ((long) i * commits >= (long) cut * rows.size()) {
        target.commit(cut++);
      }
    }
  }

  /** What is left in the end, in the order of the keys: the floor of what must be written. */
  private List<Change> lastRows() {
    Map<Long, Change> last = new LinkedHashMap<>();
    Changes stream = new Changes(changes);
    for (int i = 0; i < changes; i++) {
      Change change = stream.next();
      if (change.isDelete()) {
        last.remove(change.key());
      } else {
        last.put(change.key(), change);
      }
    }
    return new ArrayList<>(last.values());
  }

  private static void reopen(Ours ours) {
    long start = System.nanoTime();
    ours.reopen();
    OUT.printf(
        Locale.ROOT,
        "      index rebuilt in %.2f s: %d keys, %.1f bytes a key%n",
        (System.nanoTime() - start) / 1e9,
        ours.keys(),
        (double) ours.indexBytes() / ours.keys());
  }

  private static long read(Table table) throws IOException {
    long cpu = SYSTEM.getProcessCpuTime();
    long start = System.nanoTime();
    long rows = 0;
    long sum = 0;
    int columns = table.schema().columns().size();
    try (CloseableIterable<Record> records = IcebergGenerics.read(table).build()) {
      for (Record record : records) {
        long hash = 0;
        for (int i = 0; i < columns; i++) {
          hash = 31 * hash + record.get(i).hashCode();
        }
        sum += hash;
        rows++;
      }
    }
    Map<String, String> summary = table.currentSnapshot().summary();
    OUT.printf(
        Locale.ROOT,
        " %6s %7s %8d %9.1f %9.1f",
        summary.get("total-data-files"),
        summary.get("total-delete-files"),
        rows,
        (SYSTEM.getProcessCpuTime() - cpu) / 1e9,
        (System.nanoTime() - start) / 1e9);
    return sum;
  }

  private static Schema schema() {
    return new Schema(
        NestedField.required(1, "id", Types.LongType.get()),
        NestedField.required(2, "subject_id", Types.LongType.get()),
        NestedField.required(3, "kind", Types.StringType.get()),
        NestedField.required(4, "body", Types.StringType.get()),
        NestedField.required(5, "town", Types.StringType.get()),
        NestedField.required(6, "department_id", Types.IntegerType.get()),
        NestedField.required(7, "day", Types.IntegerType.get()),
        NestedField.required(8, "on_site", Types.BooleanType.get()),
        NestedField.required(9, "void", Types.BooleanType.get()),
        NestedField.required(10, "name", Types.StringType.get()),
        NestedField.required(11, "problems", Types.IntegerType.get()),
        NestedField.required(12, "micros", Types.LongType.get()));
  }

  /** A change log of the same columns, whose keyed table is measured, and the table of cuts. */
  private static Contracts contracts(Path files) throws IOException {
    Path contracts = Files.createDirectories(files.resolve("contracts"));
    Path own = Path.of(System.getenv("ANLAN_ROOT"), "schemas/tables/ops");
    for (String table : List.of("cuts.yaml", "requests.yaml")) {
      Files.copy(own.resolve(table), contracts.resolve(table));
    }
    StringBuilder yaml =
        new StringBuilder(
            """
            description: {purpose: measured}
            schema:
              - physicalName: history.measured
                dataGranularityDescription: one row a key
                customProperties:
                  - {property: source, value: measured.measured}
                  - {property: buckets, value: 4}
                properties:
            """);
    for (NestedField field : schema().columns()) {
      yaml.append(
          "      - {name: %s, physicalType: %s, required: true, primaryKey: %s, description: x}%n"
              .formatted(field.name(), field.type(), field.name().equals("id")));
    }
    Files.writeString(contracts.resolve("measured.yaml"), yaml);
    return Contracts.load(contracts);
  }
}
