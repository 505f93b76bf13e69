package anlan.lake;

import java.util.Map;
import java.util.Set;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.jdbc.JdbcCatalog;

/** Iceberg's JDBC catalogue, for what is seldom done: its own tables, namespaces, views. */
final class IcebergCatalog {
  private IcebergCatalog() {}

  /** Creates {@code iceberg_tables} and {@code iceberg_namespace_properties} if missing. */
  static void initialize(LakeConfig config) {
    open(config).close();
  }

  static void createNamespaces(LakeConfig config, Set<String> names) {
    try (JdbcCatalog catalog = open(config)) {
      for (String name : names) {
        if (!catalog.namespaceExists(Namespace.of(name))) {
          catalog.createNamespace(Namespace.of(name));
        }
      }
    }
  }

  static JdbcCatalog open(LakeConfig config) {
    JdbcCatalog catalog = new JdbcCatalog();
    catalog.setConf(Storage.hadoop());
    catalog.initialize(
        CatalogDatabase.CATALOG,
        Map.of(
            "uri", config.catalogJdbc(),
            "jdbc.user", config.user(),
            "jdbc.password", config.password(),
            "jdbc.schema-version", "V1",
            "warehouse", config.warehouse(),
            "clients", "1"));
    return catalog;
  }
}
