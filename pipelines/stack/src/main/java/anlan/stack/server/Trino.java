package anlan.stack.server;

import anlan.stack.config.ChildEnvironment;
import anlan.stack.config.StackConfig;
import anlan.stack.process.Command;
import anlan.stack.process.Ending;
import anlan.stack.supervise.Server;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Trino with the Iceberg tables as its catalogue {@code lake}, on a Java of its own. */
public final class Trino implements Server {
  public static final String NAME = "trino";
  private static final String VERSION = "483";
  private static final String PLUGIN = "io.trino.plugin.iceberg.IcebergPlugin";

  private final StackConfig config;
  private final List<String> needs;
  private final Rest rest;

  public Trino(StackConfig config, List<String> needs) {
    this.config = config;
    this.needs = needs;
    this.rest = new Rest(config.ports().trino());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> needs() {
    return needs;
  }

  @Override
  public Command prepare() throws IOException {
    Path module = config.root().resolve("pipelines/stack/servers/trino");
    layOutPlugin(config.home().resolve("trino/plugin/iceberg"));
    List<String> words = new ArrayList<>();
    words.add(config.java25().toString());
    words.add("-Xmx768m");
    words.addAll(Files.readAllLines(config.deploy("trino/etc/jvm.config")));
    words.addAll(
        List.of(
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + module.resolve("target/classes.jsa"),
            "-Xlog:cds=off",
            "-Xlog:cds+dynamic=off",
            "-Dconfig=etc/config.properties",
            "-Dlog.levels-file=etc/log.properties",
            "-Dnode.data-dir=" + config.home().resolve("trino"),
            "-cp",
            ClassPath.of(module.resolve("target/anlan-server-trino.jar"), module),
            "anlan.stack.trino.TrinoServer",
            VERSION));
    return new Command(
        words, ChildEnvironment.of(config), config.deploy("trino"), Ending.TERMINATE);
  }

  /** A folder of links to the plugin's jars, and the jar that names the plugin's class. */
  private void layOutPlugin(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path service = folder.resolve("plugin-service.jar");
    for (Path jar :
        ClassPath.jars(config.root().resolve("pipelines/stack/servers/trino-iceberg"))) {
      Path link = folder.resolve(jar.getFileName());
      if (!Files.isSymbolicLink(link)) {
        Files.createSymbolicLink(link, jar);
      } else if (!Files.readSymbolicLink(link).equals(jar)) {
        Files.delete(link);
        Files.createSymbolicLink(link, jar);
      }
    }
    try (OutputStream file = Files.newOutputStream(service);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry("META-INF/services/io.trino.spi.Plugin"));
      out.write(PLUGIN.getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
  }

  /** A connection to its catalogue {@code lake}. */
  public static Connection connect(StackConfig config) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", "anlan");
    return DriverManager.getConnection(config.trinoJdbc(), properties);
  }

  @Override
  public void checkHealth() throws SQLException, IOException, InterruptedException {
    if (rest.get("/v1/info").path("starting").asBoolean(true)) {
      throw new IOException("it is still starting");
    }
    try (Connection connection = connect(config);
        var statement = connection.createStatement()) {
      statement.execute("show schemas");
    }
  }
}
