package anlan.stack;

import anlan.stack.config.StackConfig;
import anlan.stack.process.Child;
import anlan.stack.server.Connectors;
import anlan.stack.server.Databases;
import anlan.stack.server.JavaServer;
import anlan.stack.server.KafkaConnect;
import anlan.stack.server.Postgres;
import anlan.stack.server.Reconciling;
import anlan.stack.server.Trino;
import anlan.stack.server.Views;
import anlan.stack.supervise.Step;
import anlan.stack.supervise.Supervisor;
import anlan.stack.supervise.Task;
import anlan.stack.terminal.Progress;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The servers of one data folder, running. The command and the tests start it alike; closing stops
 * everything, the last started first.
 */
public final class Stack implements AutoCloseable {
  /** The step after which the source databases have their tables. */
  public static final String DATABASES = "databases";

  private static final String CONNECTORS = "connectors";
  private static final String VIEWS = "views";
  private static final String JOBS = "jobs";

  private final StackConfig config;
  private final DataFolder folder;
  private final Supervisor supervisor;

  private Stack(StackConfig config, DataFolder folder, Supervisor supervisor) {
    this.config = config;
    this.folder = folder;
    this.supervisor = supervisor;
  }

  /**
   * Returns when everything of this extent is healthy.
   *
   * @throws StackException if something stands in the way or a server fails; then all are stopped
   */
  public static Stack start(StackConfig config, Extent extent, Progress progress)
      throws IOException, InterruptedException {
    return start(config, extent, List.of(), progress);
  }

  /**
   * As above, with further steps; they may need any step of the extent by its name.
   *
   * @param more steps after the extent's own
   */
  public static Stack start(StackConfig config, Extent extent, List<Step> more, Progress progress)
      throws IOException, InterruptedException {
    DataFolder folder = DataFolder.take(config, progress);
    Supervisor supervisor = new Supervisor(config.logs(), config.run(), progress);
    Stack stack = new Stack(config, folder, supervisor);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
    try {
      List<Step> steps = new ArrayList<>(steps(config, extent, supervisor));
      steps.addAll(more);
      supervisor.start(steps);
      if (extent == Extent.SERVERS) {
        ScheduledExecutorService executor = supervisor.executor();
        executor.execute(() -> Views.comment(config, progress, executor::isShutdown));
        Reconciling.schedule(config, executor, progress);
      }
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  private static List<Step> steps(StackConfig config, Extent extent, Supervisor supervisor) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Postgres(config));
    steps.add(new Task(DATABASES, List.of(Postgres.NAME), () -> Databases.prepare(config)));
    if (extent != Extent.READING) {
      steps.add(new KafkaConnect(config));
      Connectors connectors = new Connectors(config);
      steps.add(
          new Task(
              CONNECTORS,
              List.of(DATABASES, KafkaConnect.NAME),
              () -> {
                connectors.register();
                connectors.watch(supervisor.executor());
              }));
    }
    if (extent == Extent.SERVERS) {
      steps.add(JavaServer.flink(config, List.of(DATABASES, KafkaConnect.NAME)));
    }
    if (extent != Extent.SOURCES) {
      steps.add(new Trino(config, List.of(DATABASES)));
    }
    if (extent == Extent.SERVERS) {
      steps.add(new Task(VIEWS, List.of(JOBS, Trino.NAME), () -> Views.of(config).apply()));
      steps.add(JavaServer.dashboard(config, List.of(VIEWS)));
    }
    return steps;
  }

  public StackConfig config() {
    return config;
  }

  /** A connection to one of the databases. */
  public Connection postgres(String database) throws SQLException {
    return Databases.connect(config, database);
  }

  /** A connection to Trino. */
  public Connection trino() throws SQLException {
    return Trino.connect(config);
  }

  /** The process of a server: what a test kills. */
  public Child child(String server) {
    return supervisor.child(server);
  }

  /** Starts something more, and waits until it is healthy. */
  public void start(Step step) {
    supervisor.start(List.of(step));
  }

  /** Stops a server for good, because something else takes its place. */
  public void stop(String server) throws IOException, InterruptedException {
    supervisor.stop(server);
  }

  @Override
  public synchronized void close() {
    supervisor.close();
    folder.close();
  }
}
