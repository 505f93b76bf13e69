package anlan.jobs;

import static org.awaitility.Awaitility.await;

import anlan.jobs.edge.WireTypes;
import anlan.jobs.restore.Rebuilt;
import anlan.wire.LogRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The real topology in a mini-cluster, between logs in memory and a store in memory. */
final class RunningJob {
  private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
  private static final Path CONTRACTS = ROOT.resolve("schemas/tables");
  private static final Path CATALOGUE = ROOT.resolve("schemas/catalog");
  private static final int QUARTERS = 2;

  private RunningJob() {}

  static JobClient start(Path folder, Offices offices, MemoryStore store, Configuration more)
      throws Exception {
    return start(folder, offices, store, more, plan(CATALOGUE, QUARTERS, Rebuilt.NEVER));
  }

  static JobClient start(
      Path folder, Offices offices, MemoryStore store, Configuration more, Topology.Plan plan)
      throws Exception {
    Configuration settings =
        GlobalConfiguration.loadConfiguration(ROOT.resolve("deploy/flink").toString());
    settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(100));
    settings.set(CoreOptions.DEFAULT_PARALLELISM, 2);
    settings.setString("restart-strategy.exponential-delay.initial-backoff", "10 ms");
    settings.setString("restart-strategy.exponential-delay.max-backoff", "50 ms");
    settings.addAll(more);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(settings);
    WireTypes types = new WireTypes(CONTRACTS.toString());
    DataStream<LogRecord> log =
        env.addSource(
                new ScriptedLog(store.name(), CONTRACTS.toString(), 7, offices.logs()),
                "log",
                types.logRecord())
            .uid("log");
    Topology.define(log, store, plan);
    return env.executeAsync(store.name());
  }

  static Topology.Plan plan(Path catalogue, int quarters, Rebuilt rebuilt) {
    return new Topology.Plan(
        CONTRACTS.toString(),
        catalogue.toString(),
        List.of("enterprise", "inspection"),
        quarters,
        rebuilt);
  }

  static void stop(JobClient job) throws Exception {
    job.cancel().get(30, TimeUnit.SECONDS);
  }

  static void awaitAll(Offices offices, MemoryStore store) {
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                offices.logs().stream()
                    .allMatch(
                        log ->
                            !store.published().cuts().isEmpty()
                                && MemoryStoreChecks.lastCut(store).offset(log.source())
                                    == log.lastOffset()));
  }
}
