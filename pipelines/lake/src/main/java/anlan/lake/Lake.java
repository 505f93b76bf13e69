package anlan.lake;

import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import anlan.lake.upkeep.Upkeep;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.hadoop.HadoopFileIO;

/**
 * The lake's tables: Iceberg v3, found through the JDBC catalogue {@code lake}.
 *
 * <p>Holds no connection while idle; each committer holds one.
 */
public final class Lake implements AutoCloseable {
  private final LakeConfig config;
  private final Contracts contracts;
  private final HadoopFileIO io = Storage.open();

  private Lake(LakeConfig config, Contracts contracts) {
    this.config = config;
    this.contracts = contracts;
  }

  /**
   * Connects to the catalogue database and creates the catalogue's own tables if they are missing.
   *
   * @throws CatalogUnavailable if the database can't be reached
   */
  public static Lake open(LakeConfig config, Contracts contracts) {
    Lake lake = new Lake(config, contracts);
    try (CatalogDatabase database = new CatalogDatabase(config)) {
      database.createTables(() -> IcebergCatalog.initialize(config));
    }
    return lake;
  }

  /**
   * Creates what is missing of the namespaces and tables. New tables appear together, each with a
   * first empty snapshot, so that they can be read as of a moment ago at once.
   *
   * @throws IllegalStateException listing where existing tables differ from their contracts
   */
  public void createTables() {
    try (CatalogDatabase database = new CatalogDatabase(config)) {
      new TableCreation(config, contracts, io, InstantSource.system()).run(database);
    }
  }

  /**
   * A writer of rows for one table.
   *
   * @param subtask number of the parallel writer, part of its files' names
   * @throws IllegalStateException if the table was not created
   */
  public TableWriter writer(String table, int subtask) {
    TableContract contract = contracts.table(table);
    try (CatalogDatabase database = new CatalogDatabase(config)) {
      String pointer = database.pointers().get(table);
      if (pointer == null) {
        throw new IllegalStateException(
            "table %s is not in the lake at %s; create the tables first"
                .formatted(table, config.catalogJdbc()));
      }
      TableMetadata version = TableMetadataParser.read(io, pointer);
      return new TableWriter(
          TableLayout.of(contract), new StagedTable(table, version, io).table(), subtask);
    }
  }

  /**
   * The committer of a job. It takes the lake over from an older process of the same job, which can
   * publish nothing from then on.
   *
   * @throws LakeTaken if the lake belongs to another job
   */
  public CutCommitter committer(String job) {
    Executor background =
        task -> {
          Thread thread = new Thread(task, "upkeep");
          thread.setDaemon(true);
          thread.start();
        };
    InstantSource clock = InstantSource.system();
    return new CutCommitter(
        job, config, contracts, io, clock, step -> {}, upkeep(contracts, io, clock, background));
  }

  /** The upkeep of the tables whose contracts bound their files. */
  static Upkeep upkeep(
      Contracts contracts, HadoopFileIO io, InstantSource clock, Executor background) {
    Map<String, Integer> filesPerTier = new TreeMap<>();
    for (TableContract contract : contracts.all()) {
      contract.filesPerTier().ifPresent(files -> filesPerTier.put(contract.name(), files));
    }
    return new Upkeep(
        filesPerTier, TableLayout.FILE_BYTES_MAX, io, clock, background, Storage::sync);
  }

  @Override
  public void close() {
    io.close();
  }
}
