package anlan.jobs;

import anlan.jobs.config.JobConfig;
import anlan.jobs.restore.Checkpoint;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Flink's configuration of a run: {@code deploy/flink/config.yaml}, and on top what only the
 * environment knows. A cluster has read the same file itself when it started.
 */
final class FlinkSettings {
  private FlinkSettings() {}

  static StreamExecutionEnvironment environment(JobConfig config, Optional<Checkpoint> start) {
    boolean local =
        StreamExecutionEnvironment.getExecutionEnvironment() instanceof LocalStreamEnvironment;
    Configuration settings =
        local
            ? GlobalConfiguration.loadConfiguration(
                config.root().resolve("deploy/flink").toString())
            : new Configuration();
    settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, config.checkpoints());
    settings.set(
        CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(config.checkpointMillis()));
    settings.set(CoreOptions.DEFAULT_PARALLELISM, config.parallelism());
    start.ifPresent(
        checkpoint -> settings.set(StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.folder()));
    if (local) {
      settings.set(RestOptions.ADDRESS, "127.0.0.1");
      settings.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
      settings.set(RestOptions.PORT, config.uiPort());
      settings.set(RestOptions.BIND_PORT, Integer.toString(config.uiPort()));
    }
    return StreamExecutionEnvironment.getExecutionEnvironment(settings);
  }
}
