package anlan.lake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The catalogue database: Iceberg's own {@code iceberg_tables} (schema version V1), which points at
 * each table's metadata file, and beside it
 *
 * <ul>
 *   <li>{@code anlan_writer}: the one job that may publish, with a token that grows whenever a
 *       process of it takes over, so that an older one is refused;
 *   <li>{@code anlan_cuts}: what each cut published; the newest {@value #CUTS_KEPT} are kept;
 *   <li>{@code anlan_requests}: what operators ask of the writer, see {@link RequestInbox};
 *   <li>{@code anlan_rebuilds}: what became of rebuilds, see {@link RebuildRecords}.
 * </ul>
 *
 * <p>Not thread-safe.
 */
final class CatalogDatabase implements AutoCloseable {
  /** The Iceberg catalogue's name. */
  static final String CATALOG = "lake";

  /** Cuts remembered, to recognise a repetition after a restore. */
  static final int CUTS_KEPT = 1_000;

  /** Serializes the creation of tables by processes that start together. */
  private static final long CREATION_LOCK = 0x616E6C616EL;

  private static final int LIVENESS_TIMEOUT_S = 5;
  private static final int SETTLE_TIMEOUT_S = 20;

  private final PGSimpleDataSource source = new PGSimpleDataSource();
  private final String address;
  private @Nullable Connection connection;

  CatalogDatabase(LakeConfig config) {
    source.setURL(config.catalogJdbc());
    source.setUser(config.user());
    source.setPassword(config.password());
    source.setTcpKeepAlive(true);
    address = config.catalogJdbc();
  }

  /** Work on the database in one transaction. */
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  /**
   * Runs work in one transaction; whatever it throws rolls back.
   *
   * @throws CatalogUnavailable if the database can't be reached or fails
   */
  <T> T transaction(Work<T> work) {
    try {
      Connection open = connection();
      try {
        T result = work.run(open);
        open.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        rollback(open, e);
        throw e;
      }
    } catch (SQLException e) {
      throw new CatalogUnavailable(address, e);
    }
  }

  private static void rollback(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private Connection connection() throws SQLException {
    Connection open = connection;
    if (open == null || !open.isValid(LIVENESS_TIMEOUT_S)) {
      close();
      open = source.getConnection();
      open.setAutoCommit(false);
      connection = open;
    }
    return open;
  }

  /** Creates Anlan's own tables; Iceberg's are created by Iceberg. */
  void createTables(Runnable alsoCreated) {
    transaction(
        sql -> {
          try (Statement statement = sql.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + CREATION_LOCK + ")");
            statement.execute(
                """
                CREATE TABLE IF NOT EXISTS anlan_writer (
                  lake text PRIMARY KEY, job text NOT NULL, token bigint NOT NULL,
                  since timestamptz NOT NULL)""");
            statement.execute(
                """
                CREATE TABLE IF NOT EXISTS anlan_cuts (
                  job text, cut bigint, table_name text, snapshot_id bigint NOT NULL,
                  stamp_ms bigint NOT NULL, digest text NOT NULL,
                  PRIMARY KEY (job, cut, table_name))""");
            RequestInbox.create(statement);
            RebuildRecords.create(statement);
          }
          alsoCreated.run();
          return address;
        });
  }

  /** Metadata location by table name, such as {@code history.inspection}. */
  SortedMap<String, String> pointers() {
    return transaction(
        sql -> {
          SortedMap<String, String> pointers = new TreeMap<>();
          try (PreparedStatement select =
              sql.prepareStatement(
                  """
                  SELECT table_namespace || '.' || table_name, metadata_location
                  FROM iceberg_tables
                  WHERE catalog_name = ? AND (iceberg_type = 'TABLE' OR iceberg_type IS NULL)""")) {
            select.setString(1, CATALOG);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
              pointers.put(rows.getString(1), rows.getString(2));
            }
          }
          return pointers;
        });
  }

  /**
   * Makes this process the lake's only writer and returns its token.
   *
   * @throws LakeTaken if the lake belongs to another job
   */
  long takeOver(String job) {
    return transaction(
        sql -> {
          try (PreparedStatement take =
              sql.prepareStatement(
                  """
                  INSERT INTO anlan_writer AS w VALUES (?, ?, 1, now())
                  ON CONFLICT (lake) DO UPDATE SET token = w.token + 1, since = now()
                  WHERE w.job = excluded.job RETURNING token""")) {
            take.setString(1, CATALOG);
            take.setString(2, job);
            ResultSet rows = take.executeQuery();
            if (rows.next()) {
              return rows.getLong(1);
            }
          }
          throw new LakeTaken(job, writer(sql), address);
        });
  }

  /** Who writes, in words. */
  static String writer(Connection sql) throws SQLException {
    try (PreparedStatement select =
        sql.prepareStatement("SELECT job, token, since FROM anlan_writer WHERE lake = ?")) {
      select.setString(1, CATALOG);
      ResultSet rows = select.executeQuery();
      return rows.next()
          ? "job '%s' (process %d, since %s)"
              .formatted(rows.getString(1), rows.getLong(2), rows.getString(3))
          : "nobody";
    }
  }

  /** The newest cut of a job; empty before the first. */
  OptionalLong lastCut(String job) {
    return transaction(
        sql -> {
          try (PreparedStatement select =
              sql.prepareStatement("SELECT max(cut) FROM anlan_cuts WHERE job = ?")) {
            select.setString(1, job);
            ResultSet rows = select.executeQuery();
            rows.next();
            long cut = rows.getLong(1);
            return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(cut);
          }
        });
  }

  /** What a cut published; empty if it is not known. */
  Optional<PublishedCut> cut(String job, long cut) {
    return transaction(sql -> published(sql, job, cut));
  }

  private static Optional<PublishedCut> published(Connection sql, String job, long cut)
      throws SQLException {
    try (PreparedStatement select =
        sql.prepareStatement(
            """
            SELECT table_name, snapshot_id, stamp_ms, digest FROM anlan_cuts
            WHERE job = ? AND cut = ?""")) {
      select.setString(1, job);
      select.setLong(2, cut);
      return PublishedCut.read(select.executeQuery());
    }
  }

  /**
   * Whether a publication whose outcome is unknown happened. Waits until its transaction, if it is
   * still alive in the database, has ended.
   *
   * @throws CatalogUnavailable if that can't be told either; then nothing of it may be deleted
   */
  boolean settled(String job, long cut, PublishedCut content) {
    return transaction(
        sql -> {
          try (Statement statement = sql.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '" + SETTLE_TIMEOUT_S + "s'");
            statement.execute("SELECT 1 FROM anlan_writer FOR UPDATE");
          }
          return published(sql, job, cut).equals(Optional.of(content));
        });
  }

  @Override
  public void close() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        throw new CatalogUnavailable(address, e);
      }
    }
  }
}
