package anlan.lake;

import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.io.FileIO;

/** Makes the tables that contracts describe and the lake lacks, all in one transaction. */
final class TableCreation {
  /** How far the first, empty snapshot lies back: views read a second into the past. */
  private static final long HEAD_START_MS = 10 * CommittedCut.GRACE_MS;

  private final LakeConfig config;
  private final Contracts contracts;
  private final FileIO io;
  private final InstantSource clock;

  TableCreation(LakeConfig config, Contracts contracts, FileIO io, InstantSource clock) {
    this.config = config;
    this.contracts = contracts;
    this.io = io;
    this.clock = clock;
  }

  void run(CatalogDatabase database) {
    SortedMap<String, String> existing = database.pointers();
    bringToContracts(database, existing);
    List<TableContract> missing =
        contracts.all().stream().filter(table -> !existing.containsKey(table.name())).toList();
    if (missing.isEmpty()) {
      return;
    }
    IcebergCatalog.createNamespaces(
        config, missing.stream().map(TableContract::schemaName).collect(Collectors.toSet()));
    long stamp = clock.millis() - HEAD_START_MS;
    RecordedFiles files = new RecordedFiles(io);
    SortedMap<String, String> created = new TreeMap<>();
    for (TableContract table : missing) {
      created.put(table.name(), create(table, stamp, files));
    }
    Storage.sync(files.written());
    database.transaction(sql -> insert(sql, created));
  }

  /** Changes the columns of tables whose contracts changed; of all that need it, or of none. */
  private void bringToContracts(CatalogDatabase database, Map<String, String> existing) {
    List<TableLayout> changed = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (TableContract contract : contracts.all()) {
      String pointer = existing.get(contract.name());
      if (pointer != null) {
        TableLayout layout = TableLayout.of(contract);
        ContractChange change = ContractChange.of(layout, TableMetadataParser.read(io, pointer));
        problems.addAll(change.problems());
        if (!change.steps().isEmpty()) {
          changed.add(layout);
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          ("tables at %s differ from their contracts; change the contracts, or start with an"
                  + " empty warehouse and catalogue database:%n  %s")
              .formatted(config.warehouse(), String.join("\n  ", problems)));
    }
    SchemaChange change = new SchemaChange(database, io);
    changed.forEach(
        layout ->
            change.apply(
                layout.contract().name(), table -> ContractChange.of(layout, table).steps()));
  }

  /** Writes the first metadata file of a table and returns its location. */
  private String create(TableContract contract, long stamp, FileIO files) {
    String location =
        "%s/%s/%s".formatted(config.warehouse(), contract.schemaName(), contract.tableName());
    StagedTable table =
        new StagedTable(contract.name(), TableLayout.of(contract).newTable(location), files);
    table.append(List.of(), Map.of());
    return table.write(stamp, List.of()).metadataFileLocation();
  }

  /** Adds the pointers; tables that another process has created meanwhile keep theirs. */
  private static Map<String, String> insert(Connection sql, SortedMap<String, String> created)
      throws SQLException {
    try (PreparedStatement insert =
        sql.prepareStatement(
            """
            INSERT INTO iceberg_tables (catalog_name, table_namespace, table_name,
              metadata_location, iceberg_type)
            VALUES (?, ?, ?, ?, 'TABLE') ON CONFLICT DO NOTHING""")) {
      for (var table : created.entrySet()) {
        insert.setString(1, CatalogDatabase.CATALOG);
        insert.setString(2, table.getKey().substring(0, table.getKey().indexOf('.')));
        insert.setString(3, table.getKey().substring(table.getKey().indexOf('.') + 1));
        insert.setString(4, table.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return created;
  }
}
