package anlan.jobs;

import anlan.jobs.config.JobConfig;
import anlan.jobs.edge.WireTypes;
import anlan.jobs.gate.LogDeserializer;
import anlan.jobs.rebuild.RebuildRun;
import anlan.jobs.restore.Checkpoint;
import anlan.jobs.restore.Rebuilt;
import anlan.jobs.restore.Start;
import anlan.jobs.store.LakeStore;
import anlan.lake.Lake;
import anlan.wire.LogDecoder;
import anlan.wire.LogRecord;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.common.TopicPartition;

/**
 * Runs the job: in a local cluster with web pages, or on the cluster it is submitted to. Goes on
 * from the newest completed checkpoint.
 */
public final class Main {
  private Main() {}

  /** Reads the environment, see {@link JobConfig}; takes no arguments. */
  public static void main(String[] args) throws Exception {
    JobConfig config = JobConfig.fromEnvironment(System.getenv());
    String contracts = config.root().resolve("schemas/tables").toString();
    LakeStore store = LakeStore.of(config.lake(), contracts);
    try (Lake lake = store.open()) {
      lake.createTables();
    }
    Optional<Checkpoint> start = Start.of(config, store);
    Rebuilt rebuilt = RebuildRun.serve(config, store, start);
    StreamExecutionEnvironment env = FlinkSettings.environment(config, start);
    Topology.define(
        log(env, config, new WireTypes(contracts)),
        store,
        new Topology.Plan(
            contracts,
            config.catalogue().toString(),
            JobConfig.SOURCES,
            config.ledgerQuarters(),
            rebuilt));
    env.execute(JobConfig.JOB);
  }

  private static DataStream<LogRecord> log(
      StreamExecutionEnvironment env, JobConfig config, WireTypes types) {
    KafkaSource<LogRecord> source =
        KafkaSource.<LogRecord>builder()
            .setBootstrapServers(config.kafka())
            .setPartitions(
                JobConfig.SOURCES.stream()
                    .map(name -> new TopicPartition(LogDecoder.topic(name), 0))
                    .collect(Collectors.toSet()))
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setDeserializer(new LogDeserializer(types))
            .setProperty("isolation.level", "read_committed")
            .setProperty("commit.offsets.on.checkpoint", "false")
            .build();
    return env.fromSource(source, WatermarkStrategy.noWatermarks(), "log", types.logRecord())
        .uid("log");
  }
}
