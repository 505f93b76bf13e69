package anlan.lake;

import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import anlan.lake.upkeep.Upkeep;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.hadoop.HadoopFileIO;

/**
 * The lake's tables: Iceberg v3, found through the JDBC catalogue {@code lake}.
 *
 * <p>Holds no connection while idle; each committer holds one.
 */
public final class Lake implements AutoCloseable {
  private static final int AWAIT_S = 300;
  private static final int AWAIT_POLL_MS = 100;

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
    return new TableWriter(
        TableLayout.of(contract), new StagedTable(table, version(table), io).table(), subtask);
  }

  /**
   * A writer of some buckets of a keyed table, which reads their keys from the table first. Every
   * flush of the buckets before must have been committed, and no one else may write to them.
   *
   * @param job the job whose committer commits what it flushes
   * @param subtask number of the parallel writer, part of its files' names
   * @param owned which buckets it owns
   * @throws ForeignWrite if somebody else changed rows of the table
   * @throws IllegalStateException if the table was not created, or holds a key twice
   */
  public KeyedWriter keyedWriter(String job, String table, int subtask, IntPredicate owned) {
    TableContract contract = contracts.table(table);
    StagedTable standing = new StagedTable(table, version(table), io);
    long own = OwnHistory.of(standing, job).own();
    return new KeyedWriter(TableLayout.of(contract), standing.table(), own, subtask, owned);
  }

  /**
   * Returns when a cut of a job, or a later one, is published. Another process or thread publishes
   * it, so the catalogue is asked again and again.
   *
   * @throws IllegalStateException if it is not within {@value #AWAIT_S} seconds, or if the thread
   *     is interrupted
   */
  public void awaitCut(String job, long cut) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(AWAIT_S);
    try (CatalogDatabase database = new CatalogDatabase(config)) {
      while (cut > 0 && database.lastCut(job).orElse(0) < cut) {
        if (Thread.currentThread().isInterrupted() || System.nanoTime() > deadline) {
          throw new IllegalStateException(
              "cut %d of job '%s' was not published; see why its committer could not"
                  .formatted(cut, job));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AWAIT_POLL_MS));
      }
    }
  }

  private TableMetadata version(String table) {
    try (CatalogDatabase database = new CatalogDatabase(config)) {
      String pointer = database.pointers().get(table);
      if (pointer == null) {
        throw new IllegalStateException(
            "table %s is not in the lake at %s; create the tables first"
                .formatted(table, config.catalogJdbc()));
      }
      return TableMetadataParser.read(io, pointer);
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
