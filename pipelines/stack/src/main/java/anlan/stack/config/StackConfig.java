package anlan.stack.config;

import anlan.stack.StackException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one stack lives.
 *
 * @param root the repository's folder
 * @param home the folder of everything the servers keep
 * @param ports where they listen
 * @param environment the variables this process was given; a child sees them too
 */
public record StackConfig(Path root, Path home, Ports ports, Map<String, String> environment) {
  private static final int DEFAULT_PORT = 18_800;

  /**
   * Reads {@code ANLAN_ROOT}, {@code ANLAN_HOME} (default {@code .anlan} in the repository) and
   * {@code ANLAN_PORT} (default 18800).
   *
   * @throws StackException if one is wrong
   */
  public static StackConfig fromEnvironment(Map<String, String> environment) {
    Path root = Path.of(environment.getOrDefault("ANLAN_ROOT", ".")).toAbsolutePath().normalize();
    if (!Files.isDirectory(root.resolve("schemas/sources"))) {
      throw new StackException(
          "ANLAN_ROOT is %s, which is not the repository".formatted(root),
          "Start with deploy/anlan, which sets it.");
    }
    String home = environment.get("ANLAN_HOME");
    return new StackConfig(
        root,
        home == null ? root.resolve(".anlan") : Path.of(home).toAbsolutePath().normalize(),
        ports(environment.get("ANLAN_PORT")),
        Map.copyOf(environment));
  }

  private static Ports ports(@Nullable String told) {
    try {
      return new Ports(told == null ? DEFAULT_PORT : Integer.parseInt(told));
    } catch (IllegalArgumentException e) {
      throw new StackException(
          "ANLAN_PORT is '%s', not a usable port".formatted(told),
          "Set it to the first of eight free ports, such as " + DEFAULT_PORT + ".");
    }
  }

  public Path logs() {
    return home.resolve("logs");
  }

  public Path run() {
    return home.resolve("run");
  }

  public Path deploy(String path) {
    return root.resolve("deploy").resolve(path);
  }

  /** The Java we run on, for our own children and Kafka. */
  public Path java17() {
    return Path.of(System.getProperty("java.home")).resolve("bin/java");
  }

  /** The Java that Trino needs. */
  public Path java25() {
    return JavaHomes.java25(environment).resolve("bin/java");
  }

  public String jdbc(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), database);
  }

  /** Certificates, keys and passwords; only the owner of the folder may read it. */
  public Path secrets() {
    return home.resolve("secrets");
  }

  /** The file that holds the password of a user of Trino. */
  public Path trinoPassword(String user) {
    return secrets().resolve("passwords").resolve(user);
  }

  /** The file that holds the key by which a client pulls from the dashboard. */
  public Path key(String client) {
    return secrets().resolve("keys").resolve(client);
  }

  /** Trino with its catalogue {@code lake}; each user brings a name and a password. */
  public String trinoJdbc() {
    return "jdbc:trino://127.0.0.1:%d/lake?SSL=true&SSLTrustStorePath=%s"
        .formatted(ports.trino(), secrets().resolve("trino-certificate.pem"));
  }
}
