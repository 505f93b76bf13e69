package anlan.dashboard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the dashboard is told at its start.
 *
 * @param port loopback port, ANLAN_DASHBOARD_PORT
 * @param trinoJdbc where the marts are, ANLAN_TRINO_JDBC
 * @param passwordFile holds the password of Trino's user {@code dashboard},
 *     ANLAN_DASHBOARD_PASSWORD_FILE
 * @param keyFile names the systems that pull and the hash of each one's key,
 *     ANLAN_DASHBOARD_KEY_FILE
 * @param askedFile keeps what pages asked last over a restart, ANLAN_DASHBOARD_ASKED_FILE; it need
 *     not be there yet
 * @param synthetic whether the figures are a demo's, ANLAN_SYNTHETIC; the page then says 合成数据
 * @param root the repository, ANLAN_ROOT: the dictionary is made of its files
 * @param catalogue folder of the catalogue's files, ANLAN_CATALOGUE
 */
public record Settings(
    int port,
    String trinoJdbc,
    Path passwordFile,
    Path keyFile,
    Path askedFile,
    boolean synthetic,
    Path root,
    Path catalogue) {
  private static final int PORT_MAX = 65_535;

  /**
   * Reads the environment.
   *
   * @throws IllegalArgumentException naming each variable that is wrong, its value and the fix
   */
  public static Settings from(Map<String, String> environment) {
    List<String> wrong = new ArrayList<>();
    String port = environment.getOrDefault("ANLAN_DASHBOARD_PORT", "18800");
    String jdbc = environment.getOrDefault("ANLAN_TRINO_JDBC", "");
    String passwordFile = environment.getOrDefault("ANLAN_DASHBOARD_PASSWORD_FILE", "");
    String keyFile = environment.getOrDefault("ANLAN_DASHBOARD_KEY_FILE", "");
    String askedFile = environment.getOrDefault("ANLAN_DASHBOARD_ASKED_FILE", "");
    String synthetic = environment.getOrDefault("ANLAN_SYNTHETIC", "false");
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > PORT_MAX) {
      wrong.add("ANLAN_DASHBOARD_PORT is '%s': set a port from 0 to 65535".formatted(port));
    }
    if (!jdbc.startsWith("jdbc:trino://")) {
      wrong.add(
          "ANLAN_TRINO_JDBC is '%s': set it like jdbc:trino://127.0.0.1:18806/lake?SSL=true"
              .formatted(jdbc));
    }
    if (!isFile(passwordFile)) {
      wrong.add(
          "ANLAN_DASHBOARD_PASSWORD_FILE is '%s': set it to a file that holds the password"
              .formatted(passwordFile));
    }
    if (!isFile(keyFile)) {
      wrong.add(
          "ANLAN_DASHBOARD_KEY_FILE is '%s': set it to a file with a line client:hash for each key"
              .formatted(keyFile));
    }
    if (!canBeWritten(askedFile)) {
      wrong.add(
          "ANLAN_DASHBOARD_ASKED_FILE is '%s': set it to a file in a folder that can be written to"
              .formatted(askedFile));
    }
    if (!synthetic.equals("true") && !synthetic.equals("false")) {
      wrong.add("ANLAN_SYNTHETIC is '%s': set true or false".formatted(synthetic));
    }
    Path root = Path.of(environment.getOrDefault("ANLAN_ROOT", "."));
    Path catalogue =
        Path.of(
            environment.getOrDefault(
                "ANLAN_CATALOGUE", root.resolve("schemas/catalog").toString()));
    if (!Files.isDirectory(root.resolve("sql/marts"))) {
      wrong.add("ANLAN_ROOT is '%s': set it to the folder of the repository".formatted(root));
    }
    if (!Files.isRegularFile(catalogue.resolve("documents.csv"))) {
      wrong.add(
          "ANLAN_CATALOGUE is '%s': set it to the folder of the catalogue".formatted(catalogue));
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", wrong));
    }
    return new Settings(
        Integer.parseInt(port),
        jdbc,
        Path.of(passwordFile),
        Path.of(keyFile),
        Path.of(askedFile),
        synthetic.equals("true"),
        root,
        catalogue);
  }

  private static boolean isFile(String name) {
    Path path = Path.of(name);
    return Files.isReadable(path) && !Files.isDirectory(path);
  }

  private static boolean canBeWritten(String name) {
    Path folder = Path.of(name).toAbsolutePath().getParent();
    return !name.isEmpty() && folder != null && Files.isWritable(folder);
  }
}
