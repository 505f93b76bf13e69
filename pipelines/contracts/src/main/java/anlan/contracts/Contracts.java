package anlan.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All table contracts, by table name: those of {@code schemas/tables} and those they imply.
 *
 * <p>A file that is added later is read when its table is first asked for, so that a running job
 * can take up a new source table; a file that changes is read by the next process.
 *
 * <p>The files are in the vocabulary of the Open Data Contract Standard 3.1, of which only what is
 * used is read. Beside each {@code history.*} table that mirrors a source there is a {@code
 * current.*} table, whose contract follows from it. All errors are reported together, each naming
 * file, value and fix.
 */
public final class Contracts {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String PERSONAL = "personal";

  private final Path folder;
  private final Set<Path> files = new HashSet<>();
  private volatile SortedMap<String, TableContract> tables = new TreeMap<>();

  private Contracts(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads every {@code *.yaml} below a folder.
   *
   * @throws IllegalArgumentException listing every error found
   */
  public static Contracts load(Path folder) {
    Contracts contracts = new Contracts(folder);
    contracts.readNewFiles();
    return contracts;
  }

  /**
   * Reads the files that have been added to the folder; all of them, or none if one has an error.
   *
   * @return whether there were any
   * @throws IllegalArgumentException listing every error found
   */
  public synchronized boolean readNewFiles() {
    List<Path> added = yamlFiles(folder).stream().filter(file -> !files.contains(file)).toList();
    SortedMap<String, TableContract> all = new TreeMap<>(tables);
    List<String> errors = new ArrayList<>();
    for (Path file : added) {
      try {
        for (TableContract table : read(file)) {
          if (all.put(table.name(), table) != null) {
            errors.add(file + ": table " + table.name() + " is described twice; delete one file");
          }
        }
      } catch (IOException | IllegalArgumentException e) {
        errors.add(file + ": " + e.getMessage());
      }
    }
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException("table contracts:\n  " + String.join("\n  ", errors));
    }
    files.addAll(added);
    tables = all;
    return !added.isEmpty();
  }

  /** All tables, by name. */
  public List<TableContract> all() {
    return List.copyOf(tables.values());
  }

  /**
   * The contract of a table.
   *
   * @throws IllegalArgumentException if there is none
   */
  public TableContract table(String name) {
    TableContract table = tables.get(name);
    if (table == null && readNewFiles()) {
      table = tables.get(name);
    }
    if (table == null) {
      throw new IllegalArgumentException(
          "no contract for table '" + name + "': " + tables.keySet());
    }
    return table;
  }

  /** The keyed table {@code current.x} beside a history table {@code history.x}. */
  public TableContract current(TableContract history) {
    return table(CurrentTable.name(history));
  }

  private static List<Path> yamlFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the table contracts in " + folder, e);
    }
  }

  /** The table a file describes, and the one derived from it if it has a source. */
  private static List<TableContract> read(Path file) throws IOException {
    JsonNode contract = YAML.readTree(file.toFile());
    JsonNode schema = required(contract.path("schema").path(0), "schema");
    String name = text(schema, "physicalName");
    if (!name.matches("[a-z_]+\\.[a-z_]+")) {
      throw new IllegalArgumentException(
          "physicalName '" + name + "' is not schema.table in lower case");
    }
    List<Column> columns = new ArrayList<>();
    for (JsonNode property : required(schema.path("properties"), "properties")) {
      columns.add(
          new Column(
              text(property, "name"),
              ColumnType.parse(text(property, "physicalType")),
              property.path("required").asBoolean(false),
              property.path("primaryKey").asBoolean(false),
              isPersonal(property),
              text(property, "description")));
    }
    TableContract table =
        new TableContract(
            name,
            text(contract.path("description"), "purpose"),
            text(schema, "dataGranularityDescription"),
            custom(schema, "source"),
            custom(schema, "writer"),
            custom(schema, "sort").map(list -> List.of(list.split(",\\s*"))).orElse(List.of()),
            Optional.empty(),
            filesPerTier(schema),
            custom(schema, "summed_between_named_cuts"),
            columns);
    return table.source().isEmpty()
        ? List.of(table)
        : List.of(table, CurrentTable.of(table, buckets(schema)));
  }

  private static boolean isPersonal(JsonNode property) {
    String classification = property.path("classification").asText("");
    if (!classification.isEmpty() && !classification.equals(PERSONAL)) {
      throw new IllegalArgumentException(
          "classification '%s' of %s is not known; say %s or nothing"
              .formatted(classification, property.path("name").asText(), PERSONAL));
    }
    return !classification.isEmpty();
  }

  private static int buckets(JsonNode schema) {
    String buckets = custom(schema, "buckets").orElse("1");
    try {
      return Integer.parseInt(buckets);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("buckets '" + buckets + "' is not a whole number", e);
    }
  }

  private static OptionalInt filesPerTier(JsonNode schema) {
    Optional<String> text = custom(schema, "files_per_tier");
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.get().matches("[2-9]|[1-9]\\d")) {
      throw new IllegalArgumentException(
          "files_per_tier '" + text.get() + "' is not a number from 2 to 99");
    }
    return OptionalInt.of(Integer.parseInt(text.get()));
  }

  private static Optional<String> custom(JsonNode schema, String property) {
    for (JsonNode node : schema.path("customProperties")) {
      if (node.path("property").asText().equals(property)) {
        return Optional.of(node.path("value").asText());
      }
    }
    return Optional.empty();
  }

  private static String text(JsonNode node, String field) {
    return required(node.path(field), field).asText();
  }

  private static JsonNode required(JsonNode node, String field) {
    if (node.isMissingNode() || node.isNull()) {
      throw new IllegalArgumentException("'" + field + "' is missing; add it");
    }
    return node;
  }
}
