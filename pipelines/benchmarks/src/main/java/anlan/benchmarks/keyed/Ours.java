package anlan.benchmarks.keyed;

import anlan.benchmarks.keyed.Changes.Change;
import anlan.contracts.Contracts;
import anlan.lake.CutCommitter;
import anlan.lake.KeyedWriter;
import anlan.lake.Lake;
import anlan.lake.LakeConfig;
import anlan.lake.SourceMark;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;

/** Our keyed writer and the committer of cuts, on the real catalogue. */
final class Ours implements Target {
  static final String TABLE = "current.measured";
  private static final String JOB = "benchmark";

  private final Lake lake;
  private final CutCommitter committer;
  private final JdbcCatalog catalog;
  private KeyedWriter writer;

  Ours(LakeConfig config, Contracts contracts) {
    lake = Lake.open(config, contracts);
    lake.createTables();
    committer = lake.committer(JOB);
    writer = lake.keyedWriter(JOB, TABLE, 0, bucket -> true);
    catalog = new JdbcCatalog();
    Configuration hadoop = new Configuration();
    hadoop.set("fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
    catalog.setConf(hadoop);
    catalog.initialize(
        "lake",
        Map.of(
            "uri", config.catalogJdbc(),
            "jdbc.user", config.user(),
            "jdbc.password", config.password(),
            "jdbc.schema-version", "V1",
            "warehouse", config.warehouse()));
  }

  @Override
  public void apply(Change change) {
    Object[] row = change.row();
    if (row == null) {
      writer.remove(change.key());
    } else {
      writer.put(row);
    }
  }

  @Override
  public void commit(int cut) {
    committer.commit(
        cut,
        List.of(new SourceMark("source", 1, cut, cut, 19_000)),
        writer.flush().stream().toList());
  }

  /** Reads the index back from the table. */
  void reopen() {
    writer.close();
    writer = lake.keyedWriter(JOB, TABLE, 0, bucket -> true);
  }

  int keys() {
    return writer.keys();
  }

  long indexBytes() {
    return writer.indexBytes();
  }

  @Override
  public Table table() {
    return catalog.loadTable(TableIdentifier.parse(TABLE));
  }

  @Override
  public void close() {
    writer.close();
    committer.close();
    catalog.close();
    lake.close();
  }
}
