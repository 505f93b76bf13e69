package anlan.benchmarks.keyed;

import anlan.benchmarks.keyed.Changes.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.types.RowKind;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.RowDelta;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.flink.FlinkSchemaUtil;
import org.apache.iceberg.flink.sink.RowDataTaskWriterFactory;
import org.apache.iceberg.hadoop.HadoopTables;
import org.apache.iceberg.io.TaskWriter;
import org.apache.iceberg.io.WriteResult;

/**
 * Iceberg's Flink sink without Flink around it: the task writers that {@code IcebergSink} uses, and
 * its commit, so that nothing but writing is measured.
 */
final class Peer implements Target {
  private static final int BUCKETS = 4;
  private static final long FILE_BYTES = 128L << 20;

  private final Table table;
  private final RowDataTaskWriterFactory writers;
  private final boolean upsert;
  private TaskWriter<RowData> writer;

  /** A new table; with upserts, equality deletes find the rows to replace. */
  Peer(Path folder, Schema schema, int formatVersion, boolean upsert) {
    Configuration hadoop = new Configuration();
    hadoop.set("fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
    PartitionSpec spec = PartitionSpec.builderFor(schema).bucket("id", BUCKETS).build();
    Map<String, String> properties =
        Map.of(
            "format-version",
            Integer.toString(formatVersion),
            "write.parquet.compression-codec",
            "zstd",
            "write.metadata.delete-after-commit.enabled",
            "true");
    table = new HadoopTables(hadoop).create(schema, spec, properties, folder.toUri().toString());
    this.upsert = upsert;
    writers =
        new RowDataTaskWriterFactory(
            table,
            FlinkSchemaUtil.convert(schema),
            FILE_BYTES,
            FileFormat.PARQUET,
            properties,
            upsert ? Set.of(schema.findField("id").fieldId()) : Set.<Integer>of(),
            upsert);
    writers.initialize(0, 0);
    writer = writers.create();
  }

  @Override
  public void apply(Change change) throws IOException {
    RowData row = upsert && change.isDelete() ? key(change.key()) : row(change);
    writer.write(row);
  }

  private RowData key(long key) {
    GenericRowData row = new GenericRowData(RowKind.DELETE, table.schema().columns().size());
    row.setField(0, key);
    return row;
  }

  private static RowData row(Change change) {
    Object[] values = change.row();
    if (values == null) {
      throw new IllegalArgumentException("an appended table has no deletes");
    }
    GenericRowData row = new GenericRowData(RowKind.INSERT, values.length);
    for (int i = 0; i < values.length; i++) {
      row.setField(i, values[i] instanceof String text ? StringData.fromString(text) : values[i]);
    }
    return row;
  }

  @Override
  public void commit(int cut) throws IOException {
    WriteResult result = writer.complete();
    RowDelta delta = table.newRowDelta();
    List.of(result.dataFiles()).forEach(delta::addRows);
    List.of(result.deleteFiles()).forEach(delta::addDeletes);
    delta.commit();
    writer = writers.create();
  }

  @Override
  public Table table() {
    return table;
  }

  @Override
  public void close() throws IOException {
    writer.abort();
  }
}
