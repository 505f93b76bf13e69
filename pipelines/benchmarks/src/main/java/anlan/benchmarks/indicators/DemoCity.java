package anlan.benchmarks.indicators;

import anlan.city.database.Sources;
import anlan.city.load.Loader;
import anlan.city.subject.Setting;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * The demo city of {@code pipelines/city} with all its tables, played until {@link City#TODAY}: its
 * loader fills a PostgreSQL that lives as long as this, and {@code written.sql} keeps what the
 * loader writes.
 */
final class DemoCity implements AutoCloseable {
  private static final long SEED = 1;
  private static final int YEAR = 2023;
  private static final double SUBJECTS_AT_SCALE_ONE = 163_000;
  private static final String USER = "postgres";

  private final EmbeddedPostgres server;

  private DemoCity(EmbeddedPostgres server) {
    this.server = server;
  }

  /** A city of about so many subjects. */
  static DemoCity load(Path root, int subjects) throws IOException, SQLException {
    DemoCity city = new DemoCity(EmbeddedPostgres.builder().start());
    for (String source : new String[] {Log.ENTERPRISE, Log.INSPECTION}) {
      execute(city.connect(USER), "create database " + source);
      city.prepare(root, source);
    }
    Sources sources = new Sources(city.url(Log.ENTERPRISE), city.url(Log.INSPECTION), USER, USER);
    Setting setting = Setting.of(SEED, YEAR, root.resolve("schemas/catalog"));
    new Loader(setting, sources, subjects / SUBJECTS_AT_SCALE_ONE, City.TODAY)
        .run((totals, done, all) -> {});
    return city;
  }

  private void prepare(Path root, String source) throws IOException, SQLException {
    execute(connect(source), Files.readString(root.resolve("schemas/sources/" + source + ".sql")));
    JsonNode connector =
        new ObjectMapper().readTree(root.resolve("deploy/connect/" + source + ".json").toFile());
    String hashed =
        connector.properties().stream()
            .filter(setting -> setting.getKey().startsWith("column.mask.hash"))
            .map(setting -> setting.getValue().asText())
            .findAny()
            .orElse("");
    Map<String, String> settings =
        Map.of(
            "connector.tables", connector.path("table.include.list").asText(),
            "connector.left_out", connector.path("column.exclude.list").asText(),
            "connector.hashed", hashed,
            "connector.today", LocalDate.ofEpochDay(City.TODAY).toString());
    StringBuilder text = new StringBuilder();
    settings.forEach((key, value) -> text.append("set %s = '%s';%n".formatted(key, value)));
    execute(connect(source), text + written());
    execute(connect(source), "alter database %s set timezone = 'Asia/Shanghai'".formatted(source));
  }

  private static String written() throws IOException {
    try (InputStream text =
        Objects.requireNonNull(DemoCity.class.getResourceAsStream("written.sql"))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The log of a source, {@link Log#ENTERPRISE} or {@link Log#INSPECTION}. */
  Log log(String source) throws SQLException {
    return new WrittenLog(source, connect(source));
  }

  private Connection connect(String database) throws SQLException {
    return server.getDatabase(USER, database).getConnection();
  }

  private String url(String database) {
    return server.getJdbcUrl(USER, database);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (connection;
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
