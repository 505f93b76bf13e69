package anlan.benchmarks.indicators;

import anlan.stack.config.StackConfig;
import anlan.stack.server.KafkaConnect;
import anlan.stack.supervise.Supervisor;
import anlan.stack.terminal.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The stack's Kafka in a process of its own, as the job meets it. */
final class Broker implements AutoCloseable {
  static final List<TopicPartition> LOGS =
      List.of(new TopicPartition("enterprise.log", 0), new TopicPartition("inspection.log", 0));

  private final Supervisor supervisor;
  private final String address;

  private Broker(Supervisor supervisor, String address) {
    this.supervisor = supervisor;
    this.address = address;
  }

  static Broker start(StackConfig config, Progress progress) throws IOException {
    Files.createDirectories(config.logs());
    Files.createDirectories(config.run());
    Supervisor supervisor = new Supervisor(config.logs(), config.run(), progress);
    supervisor.start(List.of(new KafkaConnect(config)));
    return new Broker(supervisor, "127.0.0.1:" + config.ports().kafka());
  }

  String address() {
    return address;
  }

  /** Writes a log to its topic; tells its bytes. */
  long write(String source, Log log) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", address);
    settings.put("compression.type", "lz4");
    settings.put("linger.ms", "20");
    settings.put("batch.size", "131072");
    long[] bytes = new long[1];
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      log.play(
          (day, message) -> {
            bytes[0] += message.length;
            var unused = producer.send(new ProducerRecord<>(source + ".log", 0, null, message));
          });
    }
    return bytes[0];
  }

  /** Whether a checkpoint is complete that holds both logs to their end. */
  static boolean isRead(Admin admin, String group) throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> read =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    for (TopicPartition log : LOGS) {
      long end =
          admin.listOffsets(Map.of(log, OffsetSpec.latest())).partitionResult(log).get().offset();
      OffsetAndMetadata offset = read.get(log);
      if (offset == null || offset.offset() < end) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    supervisor.close();
  }
}
