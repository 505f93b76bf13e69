package anlan.stack.server;

import anlan.stack.config.ChildEnvironment;
import anlan.stack.config.StackConfig;
import anlan.stack.process.Command;
import anlan.stack.process.Ending;
import anlan.stack.supervise.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Kafka broker and Kafka Connect with Debezium, in one process. */
public final class KafkaConnect implements Server {
  public static final String NAME = "kafka";

  private final StackConfig config;
  private final Rest rest;

  public KafkaConnect(StackConfig config) {
    this.config = config;
    this.rest = new Rest(config.ports().connect());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public Command prepare() throws IOException {
    Path module = config.root().resolve("pipelines/stack/servers/kafka");
    List<String> words = new ArrayList<>();
    words.add(config.java17().toString());
    words.addAll(Files.readAllLines(config.deploy("kafka/jvm.config")));
    words.addAll(
        List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
            "-Dorg.slf4j.simpleLogger.log.io.debezium.pipeline=info",
            "-Dorg.slf4j.simpleLogger.log.io.debezium.metrics.stats=error",
            "-cp",
            ClassPath.of(module),
            "anlan.stack.kafka.KafkaAndConnect",
            config.deploy("kafka/broker.properties").toString(),
            config.deploy("connect/worker.properties").toString(),
            module.resolve("target/plugins").toString(),
            "127.0.0.1:" + config.ports().kafka()));
    Databases.SOURCES.forEach(source -> words.add(source + ".log"));
    return new Command(
        words, ChildEnvironment.of(config), config.home().resolve("kafka"), Ending.CLOSE_INPUT);
  }

  @Override
  public void checkHealth() throws IOException, InterruptedException {
    rest.get("/connectors");
  }
}
