package anlan.stack.e2e;

import anlan.stack.Stack;
import anlan.stack.config.ChildEnvironment;
import anlan.stack.config.StackConfig;
import anlan.stack.process.Command;
import anlan.stack.process.Ending;
import anlan.stack.supervise.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A standalone Flink session cluster on the native configuration: what Flink's scripts
 * start-cluster.sh and flink do, from Flink's jars alone. Its web address is that of the local job.
 */
final class SessionCluster implements AutoCloseable {
  private static final String JOB_MANAGER = "jobmanager";
  private static final String TASK_MANAGER = "taskmanager";
  private static final String JOB_MANAGER_MAIN =
      "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
  private static final String TASK_MANAGER_MAIN =
      "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
  private static final String CLIENT_MAIN = "org.apache.flink.client.cli.CliFrontend";
  private static final String ANSWERS_MAIN = "org.apache.flink.runtime.util.bash.BashJavaUtils";
  private static final String ANSWER = "BASH_JAVA_UTILS_EXEC_RESULT:";
  private static final String JVM_OPTIONS = "env.java.opts.all: ";
  private static final String MEMORY = "taskmanager.memory.process.size=1280m";
  private static final int RPC_PORT_AFTER_BASE = 8;

  private final Stack stack;
  private final StackConfig config;
  private final String flink;
  private final List<String> options;
  private final List<String> addresses;

  private SessionCluster(Stack stack) throws IOException, InterruptedException {
    this.stack = stack;
    config = stack.config();
    flink =
        Files.readString(config.root().resolve("pipelines/stack/servers/flink/target/classpath"))
            .strip();
    addresses =
        List.of(
            "-Drest.address=127.0.0.1",
            "-Drest.port=" + config.ports().flink(),
            "-Djobmanager.rpc.port=" + (config.ports().base() + RPC_PORT_AFTER_BASE));
    options =
        answers("UPDATE_AND_GET_FLINK_CONFIGURATION", "--flatten").stream()
            .filter(line -> line.startsWith(JVM_OPTIONS))
            .flatMap(line -> words(line.substring(JVM_OPTIONS.length())).stream())
            .toList();
  }

  /** Returns when a task manager has registered its slots. */
  static SessionCluster start(Stack stack) throws IOException, InterruptedException {
    SessionCluster cluster = new SessionCluster(stack);
    stack.start(
        cluster.server(
            JOB_MANAGER,
            cluster.java(
                List.of("-Xmx384m"),
                JOB_MANAGER_MAIN,
                both(cluster.configuration(), cluster.addresses)),
            "\"flink-version\""));
    // the memory of each kind is worked out first, and passed on in full
    List<String> memory = cluster.answers("GET_TM_RESOURCE_PARAMS", "-D", MEMORY);
    stack.start(
        cluster.server(
            TASK_MANAGER,
            cluster.java(
                words(memory.get(0)),
                TASK_MANAGER_MAIN,
                both(both(cluster.configuration(), cluster.addresses), words(memory.get(1)))),
            "\"slots-total\":2"));
    return cluster;
  }

  /** {@code flink run -d}: submits a job jar; what the client said. */
  String run(Path jar) throws IOException, InterruptedException {
    List<String> arguments = both(List.of("run", "-d", "-t", "remote"), addresses);
    return output(java(List.of("-Xmx256m"), CLIENT_MAIN, both(arguments, List.of(jar.toString()))));
  }

  private List<String> answers(String question, String... more)
      throws IOException, InterruptedException {
    List<String> arguments = both(List.of(question), configuration());
    List<String> command = new ArrayList<>(List.of(config.java17().toString(), "-Xmx64m"));
    command.addAll(List.of("-cp", flink, ANSWERS_MAIN));
    command.addAll(both(arguments, List.of(more)));
    return output(command)
        .lines()
        .filter(line -> line.startsWith(ANSWER))
        .map(line -> line.substring(ANSWER.length()))
        .toList();
  }

  private Server server(String name, List<String> words, String healthy) {
    Command command = new Command(words, environment(), config.home(), Ending.TERMINATE);
    return new Server() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<String> needs() {
        return List.of();
      }

      @Override
      public Command prepare() {
        return command;
      }

      @Override
      public void checkHealth() throws Exception {
        String overview = overview();
        if (!overview.contains(healthy)) {
          throw new IOException(overview);
        }
      }
    };
  }

  private String overview() throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:%d/overview".formatted(config.ports().flink()));
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }

  private List<String> java(List<String> memory, String main, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(config.java17().toString()));
    command.addAll(options);
    command.addAll(memory);
    command.addAll(List.of("-cp", flink, main));
    command.addAll(arguments);
    return command;
  }

  private String output(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
    return said;
  }

  private Map<String, String> environment() {
    Map<String, String> variables = new HashMap<>(ChildEnvironment.of(config));
    variables.put("FLINK_CONF_DIR", config.deploy("flink").toString());
    return variables;
  }

  private List<String> configuration() {
    return List.of("--configDir", config.deploy("flink").toString());
  }

  private static List<String> words(String line) {
    return List.of(line.strip().split(" +"));
  }

  private static List<String> both(List<String> first, List<String> second) {
    List<String> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    stack.stop(TASK_MANAGER);
    stack.stop(JOB_MANAGER);
  }
}
