package anlan.city;

import anlan.city.database.Sources;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A pair of source databases of its own on a real PostgreSQL. */
public final class TestSources {
  private static final AtomicInteger PAIRS = new AtomicInteger();
  private static EmbeddedPostgres server;

  private final int number = PAIRS.incrementAndGet();
  public final Sources sources =
      new Sources(url("enterprise"), url("inspection"), "postgres", "postgres");

  /** Databases without tables. */
  public static TestSources empty() {
    TestSources pair = new TestSources();
    execute(
        server().getJdbcUrl("postgres", "postgres"), "create database enterprise" + pair.number);
    execute(
        server().getJdbcUrl("postgres", "postgres"), "create database inspection" + pair.number);
    return pair;
  }

  /** Databases with the tables of {@code schemas/sources}. */
  public static TestSources withTables() {
    TestSources pair = empty();
    execute(pair.sources.enterprise(), ddl("enterprise"));
    execute(pair.sources.inspection(), ddl("inspection"));
    return pair;
  }

  public String enterprise(String sql) {
    return value(sources.enterprise(), sql);
  }

  public String inspection(String sql) {
    return value(sources.inspection(), sql);
  }

  private String url(String database) {
    return server().getJdbcUrl("postgres", database + number);
  }

  private static String ddl(String database) {
    StringBuilder statements = new StringBuilder();
    for (String folder : List.of(database, "both")) {
      try (Stream<Path> files =
          Files.list(Worlds.ROOT.resolve("schemas/sources").resolve(folder))) {
        for (Path file : files.sorted().toList()) {
          statements.append(Files.readString(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return statements.toString();
  }

  private static String value(String url, String sql) {
    try (Connection connection = server().getDatabase("postgres", name(url)).getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static void execute(String url, String sql) {
    try (Connection connection = server().getDatabase("postgres", name(url)).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static String name(String url) {
    return url.replaceAll(".*/([^?]+).*", "$1");
  }

  private static synchronized EmbeddedPostgres server() {
    if (server == null) {
      try {
        server = EmbeddedPostgres.builder().setServerConfig("max_connections", "50").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return server;
  }
}
