package anlan.benchmarks.indicators;

import anlan.jobs.Topology;
import anlan.jobs.edge.WireTypes;
import anlan.jobs.gate.LogDeserializer;
import anlan.jobs.restore.Rebuilt;
import anlan.jobs.store.LakeStore;
import anlan.wire.Change;
import anlan.wire.LogRecord;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.AbstractDeserializationSchema;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** What is run over the same two topics. */
enum Variant {
  /** The floor: messages are read and dropped. */
  READ {
    @Override
    void define(StreamExecutionEnvironment env, Ends ends) {
      var bytes =
          new AbstractDeserializationSchema<byte[]>() {
            @Override
            public byte[] deserialize(byte[] message) {
              return message;
            }
          };
      ends.source(env, KafkaRecordDeserializationSchema.valueOnly(bytes))
          .sinkTo(new DiscardingSink<>());
    }
  },
  /** The floor of whoever wants to know what the messages say: read, decoded and dropped. */
  DECODE {
    @Override
    void define(StreamExecutionEnvironment env, Ends ends) {
      ends.log(env).sinkTo(new DiscardingSink<>());
    }
  },
  /** The ledgers of subjects and of cases with all their measures, as the job runs them. */
  LEDGER {
    @Override
    void define(StreamExecutionEnvironment env, Ends ends) {
      Topology.Plan plan = ends.plan();
      DataStream<Change> changes = Topology.changes(ends.log(env), ends.noLake(), plan);
      Topology.entries(changes, plan)
          .union(Topology.caseEntries(changes, plan))
          .addSink(new JournalSum.Sink());
    }
  },
  /** The peer: C1, C2, C4, open and overdue hazards in Flink SQL. */
  SQL {
    @Override
    void define(StreamExecutionEnvironment env, Ends ends) {
      Peer.define(env, ends);
    }
  };

  abstract void define(StreamExecutionEnvironment env, Ends ends);

  /**
   * Where a run reads, and by which rules.
   *
   * @param root the repository's folder
   * @param kafka the broker's address
   * @param group the consumer group that tells how far it has read
   */
  record Ends(Path root, String kafka, String group) {
    String contracts() {
      return root.resolve("schemas/tables").toString();
    }

    String catalogue() {
      return root.resolve("schemas/catalog").toString();
    }

    Topology.Plan plan() {
      return new Topology.Plan(
          contracts(), catalogue(), List.of(Log.ENTERPRISE, Log.INSPECTION), 8, Rebuilt.NEVER);
    }

    /** Only a source that is read anew would look into the lake, and none is. */
    LakeStore noLake() {
      return new LakeStore(contracts(), "jdbc:none", "", "", "none");
    }

    DataStream<LogRecord> log(StreamExecutionEnvironment env) {
      return source(env, new LogDeserializer(new WireTypes(contracts())));
    }

    private <T> DataStream<T> source(
        StreamExecutionEnvironment env, KafkaRecordDeserializationSchema<T> decoder) {
      KafkaSource<T> source =
          KafkaSource.<T>builder()
              .setBootstrapServers(kafka)
              .setGroupId(group)
              .setPartitions(new HashSet<>(Broker.LOGS))
              .setStartingOffsets(OffsetsInitializer.earliest())
              .setDeserializer(decoder)
              .setProperty("isolation.level", "read_committed")
              .build();
      return env.fromSource(source, WatermarkStrategy.noWatermarks(), "log");
    }
  }
}
