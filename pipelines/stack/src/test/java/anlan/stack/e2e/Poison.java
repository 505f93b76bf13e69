package anlan.stack.e2e;

import anlan.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts messages on a log that no connector would write. */
final class Poison {
  private Poison() {}

  static void pour(Stack stack, String topic, String message)
      throws ExecutionException, InterruptedException {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", "127.0.0.1:" + stack.config().ports().kafka());
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, message.getBytes(StandardCharsets.UTF_8))).get();
    }
  }
}
