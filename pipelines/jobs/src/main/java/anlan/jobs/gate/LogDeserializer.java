package anlan.jobs.gate;

import anlan.jobs.edge.WireTypes;
import anlan.wire.LogDecoder;
import anlan.wire.LogRecord;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Decodes the records of the topics {@code <source>.log}. */
public final class LogDeserializer implements KafkaRecordDeserializationSchema<LogRecord> {
  private static final String SUFFIX = LogDecoder.topic("");

  private final WireTypes types;
  private transient @Nullable LogDecoder decoder;

  /** Decodes rows of the tables under these contracts. */
  public LogDeserializer(WireTypes types) {
    this.types = types;
  }

  @Override
  public void open(DeserializationSchema.InitializationContext context) {
    decoder = new LogDecoder(types.tables());
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<LogRecord> out) {
    String topic = record.topic();
    if (decoder == null) {
      throw new IllegalStateException("not opened");
    }
    out.collect(
        decoder.decode(
            topic.substring(0, topic.length() - SUFFIX.length()),
            topic,
            record.partition(),
            record.offset(),
            record.timestamp(),
            record.value()));
  }

  @Override
  public TypeInformation<LogRecord> getProducedType() {
    return types.logRecord();
  }
}
