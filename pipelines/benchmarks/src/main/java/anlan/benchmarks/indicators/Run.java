package anlan.benchmarks.indicators;

import anlan.core.catalogue.Catalogue;
import anlan.stack.supervise.Patience;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;

/**
 * One process of the benchmark: runs a variant twice, each time from the first message to the
 * completed checkpoint that holds the last, and writes the processor time and the size of that
 * checkpoint of both and, of the second, the cells.
 *
 * <p>Arguments: variant, broker, folder of checkpoints, milliseconds between checkpoints, file of
 * the figures, file of the cells.
 */
public final class Run {
  private static final int TIMES = 2;
  private static final int POLL_MS = 100;

  private Run() {}

  public static void main(String[] args) throws Exception {
    Variant variant = Variant.valueOf(args[0]);
    Path root = Path.of(System.getenv("ANLAN_ROOT"));
    List<String> figures = new ArrayList<>();
    int port = CheckpointSize.freePort();
    List<String> cells = List.of();
    long before = 0;
    for (int time = 0; time < TIMES; time++) {
      String group = variant + "-" + ProcessHandle.current().pid() + "-" + time;
      Variant.Ends ends = new Variant.Ends(root, args[1], group);
      StreamExecutionEnvironment env = environment(root, args[2], Long.parseLong(args[3]), port);
      variant.define(env, ends);
      JobClient job = env.executeAsync(group);
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", args[1]))) {
        while (!Broker.isRead(admin, group)) {
          if (job.getJobStatus().get().isGloballyTerminalState()) {
            throw new IllegalStateException(group + " ended by itself: see its log");
          }
          Patience.pause(POLL_MS);
        }
      }
      long now = processorNanos();
      figures.add((now - before) / 1e9 + " " + CheckpointSize.ofLast(port, job.getJobID()));
      job.cancel().get(1, TimeUnit.MINUTES);
      before = processorNanos();
      cells = cells(variant, ends);
    }
    Files.write(Path.of(args[4]), figures);
    Files.write(Path.of(args[5]), cells);
    System.exit(0);
  }

  private static List<String> cells(Variant variant, Variant.Ends ends) {
    return switch (variant) {
      case READ, DECODE -> List.of();
      case LEDGER ->
          Cells.of(JournalSum.take(), Catalogue.load(Path.of(ends.catalogue())), City.TODAY)
              .lines();
      case SQL -> Peer.take().lines();
    };
  }

  /** Flink as the job runs it, by the same file; it tells of itself on a port. */
  static StreamExecutionEnvironment environment(
      Path root, String checkpoints, long millis, int port) {
    Configuration settings =
        GlobalConfiguration.loadConfiguration(root.resolve("deploy/flink").toString());
    settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints);
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(millis));
    settings.set(CoreOptions.DEFAULT_PARALLELISM, 2);
    settings.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
    settings.set(RestOptions.BIND_PORT, Integer.toString(port));
    settings.set(WebOptions.REFRESH_INTERVAL, Duration.ofMillis(POLL_MS));
    return StreamExecutionEnvironment.getExecutionEnvironment(settings);
  }

  private static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
