package anlan.lake;

import anlan.contracts.Column;
import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import anlan.lake.upkeep.Upkeep;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetReaders;
import org.apache.iceberg.hadoop.HadoopFileIO;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.parquet.Parquet;

/** A lake of its own on a real PostgreSQL: a new database and an empty warehouse each time. */
final class TestLake implements AutoCloseable {
  private static final Path FOLDER = Path.of(System.getProperty("anlan.root"), "schemas", "tables");

  /** The shipped contracts. */
  static final Contracts ALL = Contracts.load(FOLDER);

  /** Some of them: what is shown of a lake, few tables show as well as a hundred. */
  static final Contracts CONTRACTS =
      only(
          "history/department",
          "history/division",
          "history/enterprise_clock",
          "history/inspection",
          "history/inspection_clock",
          "history/inspection_member",
          "history/subject",
          "history/subject_state",
          "indicators/journal",
          "indicators/values",
          "ops/cuts",
          "ops/rejected",
          "ops/requests");

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static EmbeddedPostgres server;

  final LakeConfig config;
  final Path warehouse;
  final String database;
  final Lake lake;
  final JdbcCatalog catalog;

  /** By default upkeep is done at once, on the committing thread. */
  Executor upkeepThread = Runnable::run;

  Supplier<Instant> upkeepClock = Instant::now;

  private final Contracts contracts;

  private static Contracts only(String... names) {
    try {
      Path some = Files.createTempDirectory("contracts");
      some.toFile().deleteOnExit();
      for (String name : names) {
        Path file = FOLDER.resolve(name + ".yaml");
        Files.copy(file, some.resolve(file.getFileName())).toFile().deleteOnExit();
      }
      return Contracts.load(some);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestLake(Path folder) {
    this(folder, CONTRACTS);
  }

  TestLake(Path folder, Contracts contracts) {
    this(folder, contracts, newDatabase());
  }

  private TestLake(Path folder, Contracts contracts, String database) {
    this.contracts = contracts;
    this.database = database;
    warehouse = folder;
    config =
        new LakeConfig(
            server().getJdbcUrl("postgres", database), "postgres", "", folder.toUri().toString());
    lake = Lake.open(config, contracts);
    catalog = new JdbcCatalog();
    catalog.setConf(Storage.hadoop());
    catalog.initialize(
        "lake",
        Map.of(
            "uri", config.catalogJdbc(),
            "jdbc.user", "postgres",
            "jdbc.password", "",
            "jdbc.schema-version", "V1",
            "warehouse", config.warehouse()));
  }

  private static String newDatabase() {
    String name = "catalog" + DATABASES.incrementAndGet();
    sql("postgres", "CREATE DATABASE " + name);
    return name;
  }

  /** The same lake as a process with other contracts sees it. */
  TestLake again(Contracts changed) {
    return new TestLake(warehouse, changed, database);
  }

  static synchronized EmbeddedPostgres server() {
    if (server == null) {
      try {
        server = EmbeddedPostgres.builder().setServerConfig("max_connections", "50").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return server;
  }

  /** Runs SQL in a database; returns the first column of a query. */
  static List<String> sql(String database, String text) {
    try (Connection connection = server().getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      List<String> values = new ArrayList<>();
      if (statement.execute(text)) {
        ResultSet rows = statement.getResultSet();
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(text, e);
    }
  }

  List<String> sql(String text) {
    return sql(database, text);
  }

  CutCommitter committer(String job, InstantSource clock, Consumer<CommitStep> seam) {
    HadoopFileIO io = Storage.open();
    Upkeep upkeep = Lake.upkeep(contracts, io, () -> upkeepClock.get(), upkeepThread);
    return new CutCommitter(job, config, contracts, io, clock, seam, upkeep);
  }

  Rebuilding rebuilding(String job, Consumer<CommitStep> seam) {
    return new Rebuilding(job, config, contracts, Storage.open(), InstantSource.system(), seam);
  }

  Table table(String name) {
    return catalog.loadTable(TableIdentifier.parse(name));
  }

  /** Writes rows and returns the files. */
  WrittenFiles write(String table, List<Object[]> rows) {
    try (TableWriter writer = lake.writer(table, 0)) {
      rows.forEach(writer::append);
      return writer.flush().orElseThrow();
    }
  }

  static List<SourceMark> marks(long offset) {
    return List.of(
        new SourceMark("enterprise", 1, offset, offset * 10, 19_358),
        new SourceMark("inspection", 1, offset + 1, offset * 11, 19_359));
  }

  /** All rows of a table as Iceberg's generic reader sees them, in contract column order. */
  List<List<Object>> read(String name) {
    return read(table(name));
  }

  static List<List<Object>> read(Table table) {
    return read(table, table.currentSnapshot().snapshotId());
  }

  static List<List<Object>> read(Table table, long snapshot) {
    return rows(table, IcebergGenerics.read(table).useSnapshot(snapshot).build());
  }

  /** The rows of one file in their order; a table's files come in no order that holds. */
  static List<List<Object>> read(Table table, DataFile file) {
    return rows(
        table,
        Parquet.read(table.io().newInputFile(file))
            .project(table.schema())
            .createReaderFunc(type -> GenericParquetReaders.buildReader(table.schema(), type))
            .build());
  }

  private static List<List<Object>> rows(Table table, CloseableIterable<Record> opened) {
    List<List<Object>> rows = new ArrayList<>();
    try (CloseableIterable<Record> records = opened) {
      for (Record record : records) {
        List<Object> row = new ArrayList<>();
        // behind a table's columns the reader puts the positions it needed for deletion vectors
        for (int i = 0; i < table.schema().columns().size(); i++) {
          row.add(record.get(i));
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** A row's values as Iceberg's generic reader would return them. */
  static List<Object> generic(TableContract contract, Object[] row) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < row.length; i++) {
      values.add(row[i] == null ? null : generic(contract.columns().get(i), row[i]));
    }
    return values;
  }

  private static Object generic(Column column, Object value) {
    return switch (column.type().kind()) {
      case DATE -> LocalDate.ofEpochDay((Integer) value);
      case TIMESTAMPTZ ->
          OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
              .plus((Long) value, ChronoUnit.MICROS);
      case MAP_OF_DATE -> {
        Map<Object, Object> days = new HashMap<>();
        ((Map<?, ?>) value).forEach((k, v) -> days.put(k, LocalDate.ofEpochDay((Integer) v)));
        yield days;
      }
      case STRING, INT, LONG, BOOLEAN, DECIMAL, BINARY, MAP_OF_INT, MAP_OF_LONG -> value;
    };
  }

  /** Rows of arbitrary values; optional ones are missing now and then. */
  static List<Object[]> rows(TableContract contract, int count, long seed) {
    Random random = new Random(seed);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(
          contract.columns().stream()
              .map(c -> !c.required() && random.nextInt(4) == 0 ? null : value(c, random))
              .toArray());
    }
    return rows;
  }

  private static Object value(Column column, Random random) {
    return switch (column.type().kind()) {
      case STRING -> column.name() + "值" + random.nextInt(5);
      case INT -> random.nextInt();
      case LONG -> random.nextLong();
      case BOOLEAN -> random.nextBoolean();
      case DATE -> random.nextInt(40_000) - 10_000;
      case TIMESTAMPTZ -> random.nextLong(4_000_000_000_000_000L) - 1_000_000_000_000_000L;
      case DECIMAL ->
          new BigDecimal(
              BigInteger.valueOf(random.nextInt(199_999) - 99_999), column.type().scale());
      case BINARY -> {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        yield ByteBuffer.wrap(bytes);
      }
      case MAP_OF_DATE, MAP_OF_INT ->
          Map.of("enterprise", random.nextInt(40_000), "inspection", random.nextInt(40_000));
      case MAP_OF_LONG -> Map.of("enterprise", random.nextLong(), "檢查", random.nextLong());
    };
  }

  /** The files below the warehouse whose names end so; what a cut forgot may go meanwhile. */
  List<Path> files(String suffix) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          warehouse,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && file.toString().endsWith(suffix)) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw e;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  @Override
  public void close() {
    catalog.close();
    lake.close();
  }
}
