package anlan.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the lake is: the catalogue database and the folder of the files.
 *
 * @param catalogJdbc JDBC address of the catalogue database, {@code jdbc:postgresql://…}
 * @param user its user
 * @param password the user's password; may be empty
 * @param warehouse address of the folder that holds the tables, such as {@code file:///data/lake}
 */
public record LakeConfig(String catalogJdbc, String user, String password, String warehouse) {

  /**
   * Checks all four.
   *
   * @throws IllegalArgumentException listing every error with its fix
   */
  public LakeConfig {
    List<String> errors = new ArrayList<>();
    if (!catalogJdbc.startsWith("jdbc:postgresql:")) {
      errors.add(
          "ANLAN_CATALOG_JDBC is '%s': set it to jdbc:postgresql://host:port/catalog"
              .formatted(catalogJdbc));
    }
    if (user.isBlank()) {
      errors.add("ANLAN_PG_USER is empty: set it to the user of the catalogue database");
    }
    if (!warehouse.matches("[a-z0-9]+:/.*")) {
      errors.add(
          "ANLAN_WAREHOUSE is '%s': set it to an absolute address such as file:///data/lake"
              .formatted(warehouse));
    }
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException("lake:\n  " + String.join("\n  ", errors));
    }
    warehouse = warehouse.replaceAll("(?<![:/])/+$", "");
  }

  /**
   * Reads {@code ANLAN_CATALOG_JDBC}, {@code ANLAN_PG_USER}, {@code ANLAN_PG_PASSWORD} and {@code
   * ANLAN_WAREHOUSE}.
   *
   * @throws IllegalArgumentException listing every error with its fix
   */
  public static LakeConfig fromEnvironment(Map<String, String> environment) {
    return new LakeConfig(
        environment.getOrDefault("ANLAN_CATALOG_JDBC", ""),
        environment.getOrDefault("ANLAN_PG_USER", ""),
        environment.getOrDefault("ANLAN_PG_PASSWORD", ""),
        environment.getOrDefault("ANLAN_WAREHOUSE", ""));
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "LakeConfig[%s as %s, %s]".formatted(catalogJdbc, user, warehouse);
  }
}
