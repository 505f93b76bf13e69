package anlan.stack.server;

import anlan.stack.config.ChildEnvironment;
import anlan.stack.config.StackConfig;
import anlan.stack.supervise.Patience;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The Debezium connectors: registered from {@code deploy/connect}, restarted when a task failed.
 */
public final class Connectors {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TABLES = "table.include.list";
  private static final String RUNNING = "RUNNING";
  private static final int WATCH_SECONDS = 5;

  private final StackConfig config;
  private final Rest rest;

  public Connectors(StackConfig config) {
    this.config = config;
    this.rest = new Rest(config.ports().connect());
  }

  /** Registers both and waits until their tasks run. */
  public void register() throws Exception {
    for (String source : Databases.SOURCES) {
      ObjectNode settings = settings(source);
      Patience.until(
          "the connector " + source + " is registered",
          () -> rest.put("/connectors/" + source + "/config", settings));
    }
    for (String source : Databases.SOURCES) {
      Patience.until("the connector " + source + " runs", () -> checkRuns(source));
    }
  }

  /** Lets a connector that runs go on with the tables its file names now. */
  public void takeUpTables(String source) throws Exception {
    String connector = "/connectors/" + source;
    ObjectNode settings = settings(source);
    if (rest.get(connector + "/config").path(TABLES).equals(settings.path(TABLES))) {
      return;
    }
    // a task of the old tables would still take signals, and drop those of the new ones
    stop(source);
    rest.put(connector + "/config", settings);
    resume(source);
  }

  /**
   * Lets a connector forget how far it had come, and its database keep no log for it any more, so
   * that it begins with a snapshot.
   */
  public void readAnew(String source) throws Exception {
    stop(source);
    Patience.until("the slot " + source + " is dropped", () -> Databases.dropSlot(config, source));
    rest.delete("/connectors/" + source + "/offsets");
    rest.put("/connectors/" + source + "/config", settings(source));
    resume(source);
  }

  /** Stops a connector; it keeps its place. */
  public void stop(String source) throws Exception {
    rest.put("/connectors/" + source + "/stop", JSON.createObjectNode());
    Patience.until("the connector " + source + " has stopped", () -> checkStopped(source));
  }

  private void checkStopped(String source) throws IOException, InterruptedException {
    JsonNode status = rest.get("/connectors/" + source + "/status");
    if (!status.path("tasks").isEmpty()) {
      throw new IOException("a task still runs: " + status);
    }
  }

  /** The tables a connector reads, by its file. */
  public List<String> tables(String source) throws IOException {
    return List.of(settings(source).path(TABLES).asText().split(","));
  }

  /** Lets a stopped connector go on. */
  public void resume(String source) throws Exception {
    rest.put("/connectors/" + source + "/resume", JSON.createObjectNode());
    Patience.until("the connector " + source + " runs", () -> checkRuns(source));
  }

  /** The worker resolves variables in values; the salt stands in a key, so we put it there. */
  private ObjectNode settings(String source) throws IOException {
    String salt = ChildEnvironment.of(config).getOrDefault("ANLAN_ID_SALT", "");
    ObjectNode settings = JSON.createObjectNode();
    JSON.readTree(config.deploy("connect/" + source + ".json").toFile())
        .properties()
        .forEach(
            setting ->
                settings.set(
                    setting.getKey().replace("${env:ANLAN_ID_SALT}", salt), setting.getValue()));
    return settings;
  }

  private void checkRuns(String source) throws IOException, InterruptedException {
    JsonNode status = rest.get("/connectors/" + source + "/status");
    JsonNode tasks = status.path("tasks");
    if (tasks.isEmpty()) {
      throw new IOException("it has no task yet: " + status);
    }
    for (JsonNode task : tasks) {
      if (!RUNNING.equals(task.path("state").asText())) {
        throw new IOException("a task is not running: " + status);
      }
    }
  }

  /** From now on looks every few seconds for failed tasks and starts them again. */
  public void watch(ScheduledExecutorService executor) {
    executor.scheduleWithFixedDelay(
        this::restartFailed, WATCH_SECONDS, WATCH_SECONDS, TimeUnit.SECONDS);
  }

  private void restartFailed() {
    for (String source : Databases.SOURCES) {
      try {
        if (rest.getText("/connectors/" + source + "/status").contains("\"FAILED\"")) {
          rest.post("/connectors/" + source + "/restart?includeTasks=true&onlyFailed=true");
        }
      } catch (IOException e) {
        // Connect is away; the supervisor is bringing it back, and we look again
        continue;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
