package anlan.benchmarks.pipeline;

import anlan.stack.Demo;
import anlan.stack.Extent;
import anlan.stack.Stack;
import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import anlan.stack.process.Child;
import anlan.stack.process.PidFile;
import anlan.stack.server.Connectors;
import anlan.stack.server.JavaServer;
import anlan.stack.server.KafkaConnect;
import anlan.stack.server.Trino;
import anlan.stack.supervise.Server;
import anlan.stack.supervise.Step;
import anlan.stack.supervise.Task;
import anlan.stack.terminal.Console;
import anlan.stack.terminal.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/**
 * Measures the pipeline on a stack of its own: takes the scale of the demo city, by default 0.05.
 * The data folder is a new one, which is left for looking at logs.
 */
public final class Main {
  private static final long SEED = 1;
  private static final int YEAR = 2023;
  private static final double CHANGES_PER_SECOND = 200;
  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final Duration MEASURED = Duration.ofSeconds(60);
  private static final int ROWS_PER_SECOND_MIN = 8_000;
  private static final int FRESHNESS_SECONDS_MAX = 10;
  private static final int MEMORY_MIB_MAX = 6 << 10;

  private final PrintStream out = Console.out();
  private final Progress progress = new Progress(out, false);
  private final StackConfig config;
  private final Demo demo;

  private Main(StackConfig config, Demo demo) {
    this.config = config;
    this.demo = demo;
  }

  public static void main(String[] args) throws Exception {
    double scale = args.length > 0 ? Double.parseDouble(args[0]) : 0.05;
    StackConfig told = StackConfig.fromEnvironment(System.getenv());
    Path home = Files.createTempDirectory("anlan-bench-");
    StackConfig config = new StackConfig(told.root(), home, told.ports(), told.environment());
    boolean reached = new Main(config, new Demo(scale, SEED, YEAR)).run();
    System.exit(reached ? 0 : 1);
  }

  private boolean run() throws Exception {
    fillDatabases();
    Future<Instant> begin = SnapshotLoad.begin(config);
    try (Stack stack = Stack.start(config, Extent.READING, jobBeforeConnectors(), progress)) {
      SnapshotLoad load = SnapshotLoad.measure(stack, begin);
      out.printf("%,d rows in %.1f s%n", load.rows(), load.time().toMillis() / 1000.0);
      stack.start(JavaServer.cityLive(config, demo, CHANGES_PER_SECOND));
      Freshness freshness;
      try (Connection trino = stack.trino()) {
        Freshness.measure(trino, WARM_UP);
        freshness = Freshness.measure(trino, MEASURED);
      }
      out.printf("Trino was asked %d times in %s%n", freshness.questions(), MEASURED);
      Map<String, Long> memory = Memory.mebibytes(config.run());
      memory.forEach((server, mebibytes) -> out.printf("  %-10s %,6d MiB%n", server, mebibytes));
      return report(
          List.of(
              Measurement.atLeast(
                  "first snapshot through the pipeline",
                  load.rowsPerSecond(),
                  "rows/s",
                  ROWS_PER_SECOND_MIN),
              Measurement.atMost(
                  "commit to visible, half of 200 changes/s",
                  freshness.percentile(0.5),
                  "s",
                  FRESHNESS_SECONDS_MAX),
              Measurement.atMost(
                  "commit to visible, 95 % of 200 changes/s",
                  freshness.percentile(0.95), "s", FRESHNESS_SECONDS_MAX),
              Measurement.atMost(
                  "memory of all servers",
                  (double) memory.values().stream().mapToLong(Long::longValue).sum(),
                  "MiB",
                  MEMORY_MIB_MAX)));
    }
  }

  /** The job runs before the first snapshot begins: its own start is not measured. */
  private List<Step> jobBeforeConnectors() {
    Server job = JavaServer.flink(config, List.of(Stack.DATABASES, KafkaConnect.NAME));
    Connectors connectors = new Connectors(config);
    return List.of(
        new KafkaConnect(config),
        job,
        new Task("connectors", List.of(job.name(), Trino.NAME), connectors::register),
        JavaServer.dashboard(config, List.of("connectors")));
  }

  /** Before anything reads them: the first snapshot is of a year of rows. */
  private void fillDatabases() throws IOException, InterruptedException {
    try (Stack databases = Stack.start(config, Extent.READING, progress)) {
      Child city =
          Child.start(
              JavaServer.cityLoad(databases.config(), demo).prepare(),
              config.logs().resolve("city-load.log"),
              new PidFile(config.run().resolve("city-load.pid")));
      while (!city.awaitEnd(Duration.ofMinutes(1).toMillis())) {
        progress.says("loading the databases");
      }
      if (city.exitCode() != 0) {
        throw new StackException(
            "the city ended with exit code " + city.exitCode(),
            "See city-load.log in " + config.logs());
      }
    }
  }

  private boolean report(List<Measurement> measurements) {
    out.println();
    measurements.forEach(out::println);
    out.println("data and logs stay in " + config.home());
    return measurements.stream().allMatch(Measurement::isReached);
  }
}
