package anlan.lake;

import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import anlan.lake.upkeep.Upkeep;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.hadoop.HadoopFileIO;
import org.apache.iceberg.types.Type;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lake's tables: Iceberg v3, found through the JDBC catalogue {@code lake}.
 *
 * <p>Holds no connection while idle; each committer holds one.
 */
public final class Lake implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lake.class);
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
   * Creates what is missing of the namespaces and tables, and brings the columns of others to their
   * contracts, see {@link ContractChange}. New tables appear together, each with a first empty
   * snapshot, so that they can be read as of a moment ago at once.
   *
   * @throws IllegalStateException listing where that can't be done
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
   */
  public TableWriter writer(String table, int subtask) {
    TableContract contract = contracts.table(table);
    Table standing = new StagedTable(table, version(table), io).table();
    return new TableWriter(TableLayout.of(contract), standing, this::widen, subtask);
  }

  /**
   * A writer of some buckets of a keyed table, which reads their keys from the table first. Every
   * flush of the buckets before must have been committed, and no one else may write to them.
   *
   * @param job the job whose committer commits what it flushes
   * @param subtask number of the parallel writer, part of its files' names
   * @param owned which buckets it owns
   * @throws ForeignWrite if somebody else changed rows of the table
   * @throws IllegalStateException if the table holds a key twice
   */
  public KeyedWriter keyedWriter(String job, String table, int subtask, IntPredicate owned) {
    TableContract contract = contracts.table(table);
    StagedTable standing = new StagedTable(table, version(table), io);
    long own = OwnHistory.of(standing, job).own();
    return new KeyedWriter(
        TableLayout.of(contract), standing.table(), this::widen, own, subtask, owned);
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

  /**
   * Shows the rows of a keyed table as of its newest snapshot, each once, in contract column order.
   */
  public void read(String table, Consumer<Object[]> rows) {
    new KeyedRead(contracts.table(table), new StagedTable(table, version(table), io).table())
        .run(rows);
  }

  /**
   * Reads all rows of a table that is only appended to, as of its newest snapshot.
   *
   * @param columns what is read of each row
   * @param order one of them, of whole numbers that grow as rows are appended
   */
  public OrderedRead inOrder(String table, List<String> columns, String order) {
    return new OrderedRead(new StagedTable(table, version(table), io).table(), columns, order);
  }

  /** Where requests to rebuild are served, while the job does not run. */
  public Rebuilding rebuilding(String job) {
    return new Rebuilding(job, config, contracts, io, InstantSource.system(), step -> {});
  }

  /** The newest version of a table; it is created if its contract was added meanwhile. */
  private TableMetadata version(String table) {
    try (CatalogDatabase database = new CatalogDatabase(config)) {
      if (!database.pointers().containsKey(table)) {
        createTables();
      }
      return TableMetadataParser.read(io, database.pointers().get(table));
    }
  }

  /** Adds columns to a table, at its end, unless it has them. */
  private Table widen(String name, Map<String, Type> columns) {
    try (CatalogDatabase database = new CatalogDatabase(config)) {
      LOG.warn(
          "{} gets columns that its source added: {}; add them to its contract", name, columns);
      TableMetadata widened =
          new SchemaChange(database, io).apply(name, version -> missing(version, columns));
      return new StagedTable(name, widened, io).table();
    }
  }

  private static List<Consumer<UpdateSchema>> missing(
      TableMetadata version, Map<String, Type> columns) {
    List<Consumer<UpdateSchema>> missing = new ArrayList<>();
    columns.forEach(
        (column, type) -> {
          if (version.schema().findField(column) == null) {
            missing.add(update -> update.addColumn(column, type, "源表新增列，数据契约尚未登记"));
          }
        });
    return missing;
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
    Upkeep upkeep = new Upkeep(TableLayout.FILE_BYTES_MAX, io, clock, background, Storage::sync);
    for (TableContract contract : contracts.all()) {
      contract
          .filesPerTier()
          .ifPresent(files -> upkeep.keep(contract.name(), files, contract.summed()));
    }
    return upkeep;
  }

  @Override
  public void close() {
    io.close();
  }
}
