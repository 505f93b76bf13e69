package anlan.lake;

import anlan.contracts.TableContract;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.iceberg.SnapshotSummary;

/**
 * Many cuts, one right after the other, to see what grows: {@code GrowthRun CUTS CSV}, by hand,
 * with the class path of the tests and {@code -Danlan.root}. Writes one line per {@value #STEP}
 * cuts. Passes of upkeep run between cuts and are timed on their own, as in production they run on
 * a thread of theirs.
 */
final class GrowthRun {
  private static final int STEP = 50;

  /** Rows a cut adds, like 4 seconds of live traffic; other tables stand still. */
  private static final Map<String, Integer> ROWS =
      new TreeMap<>(
          Map.of(
              "history.subject", 4,
              "history.subject_state", 8,
              "history.inspection", 40,
              "history.inspection_member", 60,
              "history.enterprise_clock", 1,
              "history.inspection_clock", 1,
              "indicators.journal", 400,
              "indicators.values", 30));

  private final TestLake test;
  private final Queue<Runnable> passes = new ArrayDeque<>();
  private final Map<String, TableWriter> writers = new TreeMap<>();
  private final double[] commitMillis = new double[STEP];
  private final double[] upkeepMillis = new double[STEP];

  /** Of committing, in all threads: it doesn't hear the neighbours, as the clock does. */
  private final double[] commitCpuMillis = new double[STEP];

  private GrowthRun(TestLake test) {
    this.test = test;
    test.upkeepThread = passes::add;
    ROWS.keySet().forEach(table -> writers.put(table, test.lake.writer(table, 0)));
  }

  /** Runs. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("growth");
    try (TestLake test = new TestLake(folder);
        PrintWriter csv = new PrintWriter(Files.newBufferedWriter(Path.of(args[1])), true)) {
      test.lake.createTables();
      new GrowthRun(test).run(Integer.parseInt(args[0]), csv);
    }
  }

  private void run(int cuts, PrintWriter csv) {
    csv.println(
        "cut,commit_ms_median,commit_ms_p95,commit_cpu_ms_mean,upkeep_ms_mean,metadata_bytes_read,metadata_bytes_disk,"
            + "metadata_files_disk,live_data_files,data_files_disk,rows");
    try (CutCommitter committer = test.committer("ledger", InstantSource.system(), step -> {})) {
      for (int cut = 1; cut <= cuts; cut++) {
        List<WrittenFiles> files = write(cut);
        long number = cut;
        long cpu = cpuNanos();
        commitMillis[cut % STEP] =
            millis(() -> committer.commit(number, TestLake.marks(number), files));
        commitCpuMillis[cut % STEP] = TimeUnit.NANOSECONDS.toMicros(cpuNanos() - cpu) / 1_000.0;
        upkeepMillis[cut % STEP] = millis(this::runPasses);
        if (cut % STEP == 0) {
          csv.println(cut + "," + measures());
        }
      }
    }
  }

  private List<WrittenFiles> write(int cut) {
    List<WrittenFiles> files = new ArrayList<>();
    writers.forEach(
        (name, writer) -> {
          TableContract contract = TestLake.CONTRACTS.table(name);
          TestLake.rows(contract, ROWS.get(name), cut).forEach(writer::append);
          files.add(writer.flush().orElseThrow());
        });
    return files;
  }

  private void runPasses() {
    for (Runnable pass = passes.poll(); pass != null; pass = passes.poll()) {
      pass.run();
    }
  }

  private static double millis(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began) / 1_000.0;
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private String measures() {
    double[] sorted = commitMillis.clone();
    Arrays.sort(sorted);
    long read = 0;
    long live = 0;
    long rows = 0;
    for (TableContract contract : TestLake.CONTRACTS.all()) {
      var table = test.table(contract.name());
      read += size(test.sql(pointer(contract)).get(0));
      Map<String, String> summary = table.currentSnapshot().summary();
      live += Long.parseLong(summary.get(SnapshotSummary.TOTAL_DATA_FILES_PROP));
      rows += Long.parseLong(summary.get(SnapshotSummary.TOTAL_RECORDS_PROP));
    }
    List<Path> disk = test.files("");
    List<Path> data = disk.stream().filter(file -> file.toString().endsWith(".parquet")).toList();
    long metadataBytes =
        disk.stream()
            .filter(file -> !file.toString().endsWith(".parquet"))
            .mapToLong(GrowthRun::size)
            .sum();
    return String.format(
        Locale.ROOT,
        "%.1f,%.1f,%.1f,%.1f,%d,%d,%d,%d,%d,%d",
        sorted[STEP / 2],
        sorted[STEP * 95 / 100],
        Arrays.stream(commitCpuMillis).average().orElse(0),
        Arrays.stream(upkeepMillis).average().orElse(0),
        read,
        metadataBytes,
        disk.size() - data.size(),
        live,
        data.size(),
        rows);
  }

  private static String pointer(TableContract contract) {
    return "SELECT metadata_location FROM iceberg_tables WHERE table_namespace || '.' || table_name"
        + " = '"
        + contract.name()
        + "'";
  }

  private static long size(String location) {
    return size(Path.of(java.net.URI.create(location).getPath()));
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
