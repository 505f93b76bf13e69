package anlan.stack.server;

import anlan.stack.StackException;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Trino with the Iceberg tables as its catalogue {@code lake}, on a Java of its own. */
public final class Trino implements Server {
  public static final String NAME = "trino";

  /** What it holds at scale 0.2 is 0.4 GB; with 0.8 it was busy collecting garbage. */
  private static final List<String> HEAP = List.of("-Xms2g", "-Xmx2g");

  private static final String VERSION = "483";
  private static final String PLUGIN = "io.trino.plugin.iceberg.IcebergPlugin";

  /** The command line's user, an operator. */
  private static final String OPERATOR = "anlan";

  private final StackConfig config;
  private final List<String> needs;
  private final Rest rest;

  public Trino(StackConfig config, List<String> needs) {
    this.config = config;
    this.needs = needs;
    this.rest = new Rest(config.ports().trinoNodes());
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
  public Command prepare() throws IOException, InterruptedException {
    Path module = config.root().resolve("pipelines/stack/servers/trino");
    Secrets secrets = new Secrets(config);
    secrets.make();
    layOutPlugins();
    List<String> words = new ArrayList<>();
    words.add(config.java25().toString());
    words.addAll(HEAP);
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
    Map<String, String> variables = new HashMap<>(ChildEnvironment.of(config));
    variables.put("ANLAN_TRINO_NODES_SECRET", secrets.amongNodes());
    return new Command(words, variables, config.deploy("trino"), Ending.TERMINATE);
  }

  /** A folder per plugin: links to its jars, and of Iceberg's the jar that names its class. */
  private void layOutPlugins() throws IOException {
    Path servers = config.root().resolve("pipelines/stack/servers");
    Path plugins = config.home().resolve("trino/plugin");
    link(
        List.of(servers.resolve("trino-passwords/target/anlan-server-trino-passwords.jar")),
        plugins.resolve("passwords"));
    Path iceberg = plugins.resolve("iceberg");
    link(ClassPath.jars(servers.resolve("trino-iceberg")), iceberg);
    try (OutputStream file = Files.newOutputStream(iceberg.resolve("plugin-service.jar"));
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry("META-INF/services/io.trino.spi.Plugin"));
      out.write(PLUGIN.getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
  }

  private static void link(List<Path> jars, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Path jar : jars) {
      Path link = folder.resolve(jar.getFileName());
      if (!Files.isSymbolicLink(link)) {
        Files.createSymbolicLink(link, jar);
      } else if (!Files.readSymbolicLink(link).equals(jar)) {
        Files.delete(link);
        Files.createSymbolicLink(link, jar);
      }
    }
  }

  /** An operator's connection to its catalogue {@code lake}. */
  public static Connection connect(StackConfig config) throws SQLException {
    return connect(config, OPERATOR);
  }

  /**
   * The same as another user.
   *
   * @throws StackException if there is no such user
   */
  public static Connection connect(StackConfig config, String user) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", Secrets.password(config, user));
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
