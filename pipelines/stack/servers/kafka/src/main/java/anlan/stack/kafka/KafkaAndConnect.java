package anlan.stack.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.runtime.Connect;
import org.apache.kafka.connect.runtime.distributed.DistributedHerder;

/**
 * A broker (KRaft, its own controller) and a Connect worker in one JVM: {@code broker.properties
 * worker.properties plugins bootstrap topic…}. The topics are made with one partition if absent.
 *
 * <p>It runs until its standard input ends, so it stops by itself when the supervisor is gone, and
 * it stops Connect before the broker: the other order takes 26 s and leaves an unclean log. There
 * is no shutdown hook of ours, because Connect's own hook would race with it; a SIGTERM is
 * therefore an unclean stop, which costs a log recovery at the next start and loses nothing.
 */
public final class KafkaAndConnect {
  private KafkaAndConnect() {}

  public static void main(String[] args) throws Exception {
    String brokerFile = args[0];
    String workerFile = args[1];
    KafkaConfig config = new KafkaConfig(Utils.loadProps(brokerFile));
    format(config, brokerFile);
    KafkaRaftServer broker = new KafkaRaftServer(config, Time.SYSTEM);
    broker.startup();
    createTopics(args[3], Stream.of(args).skip(4).collect(Collectors.toUnmodifiableSet()));
    Map<String, String> worker = Utils.propsToStringMap(Utils.loadProps(workerFile));
    worker.put("plugin.path", args[2]);
    Connect<DistributedHerder> connect = new ConnectDistributed(workerFile).startConnect(worker);
    awaitEndOfInput();
    connect.stop();
    connect.awaitStop();
    broker.shutdown();
    broker.awaitShutdown();
    Runtime.getRuntime().halt(0);
  }

  /** Gives an empty data folder a cluster id. One that has an id would refuse another. */
  private static void format(KafkaConfig config, String brokerFile) {
    if (Files.exists(Path.of(config.metadataLogDir(), "meta.properties"))) {
      return;
    }
    StorageTool.execute(
        new String[] {
          "format", "--cluster-id=" + Uuid.randomUuid(), "--config=" + brokerFile, "--standalone"
        },
        System.err);
  }

  private static void createTopics(String bootstrap, Set<String> topics) throws Exception {
    Properties client = new Properties();
    client.putAll(Map.of("bootstrap.servers", bootstrap));
    try (Admin admin = Admin.create(client)) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing =
          topics.stream()
              .filter(topic -> !existing.contains(topic))
              .map(topic -> new NewTopic(topic, 1, (short) 1))
              .toList();
      admin.createTopics(missing).all().get();
    }
  }

  private static void awaitEndOfInput() throws IOException {
    while (System.in.read() >= 0) {
      // whatever is said on the input, only its end means stop
    }
  }
}
