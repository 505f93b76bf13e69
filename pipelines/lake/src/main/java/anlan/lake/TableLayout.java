package anlan.lake;

import anlan.contracts.Column;
import anlan.contracts.ColumnType;
import anlan.contracts.TableContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SortField;
import org.apache.iceberg.SortOrder;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;

/**
 * A contract in Iceberg's words.
 *
 * <p>The journal is sorted by measure and day and not partitioned by measure. Measured with 2,000
 * rows a cut of 60 measures: a cut is one file instead of 60 and costs 5 instead of 140 ms of CPU;
 * Trino reads 2 million merged rows equally fast either way (one measure 130 to 160 ms, eight
 * measures 210 to 220 ms), and with twenty cuts on top that are not merged yet eight measures take
 * 260 instead of 400 ms. See {@code pipelines/benchmarks/growth}.
 *
 * @param contract the contract
 * @param schema its columns, with their comments
 * @param spec bucket of the key, or unpartitioned
 * @param order ascending by the sort columns, or unsorted
 */
record TableLayout(TableContract contract, Schema schema, PartitionSpec spec, SortOrder order) {

  /** Data files are closed when they reach this size. */
  static final long FILE_BYTES_MAX = 128L << 20;

  /**
   * A column's dictionary may grow to this size; then values are written plainly. Codes fit easily;
   * of ids, which never repeat, a larger dictionary is only built to be thrown away.
   */
  private static final int DICTIONARY_BYTES_MAX = 16 << 10;

  /** Each metadata file names this many of its predecessors; older ones are deleted. */
  private static final int METADATA_FILES_KEPT = 10;

  /**
   * Manifests of single cuts are merged when there are this many, in the same commit: so few,
   * because a cut looks through a keyed table's for the files that it replaces, and because tables
   * that began together merge together.
   */
  private static final int MANIFESTS_MAX = 5;

  static TableLayout of(TableContract contract) {
    Schema schema = schema(contract.columns());
    PartitionSpec.Builder spec = PartitionSpec.builderFor(schema);
    contract.key().ifPresent(key -> spec.bucket(key.column(), key.buckets()));
    SortOrder.Builder order = SortOrder.builderFor(schema);
    contract.sort().forEach(order::asc);
    return new TableLayout(contract, schema, spec.build(), order.build());
  }

  private static Schema schema(List<Column> columns) {
    List<NestedField> fields = new ArrayList<>();
    int nested = columns.size();
    for (Column column : columns) {
      int id = fields.size() + 1;
      Type type = type(column.type(), nested + 1, nested + 2);
      nested += type.isMapType() ? 2 : 0;
      fields.add(
          column.required()
              ? NestedField.required(id, column.name(), type, column.description())
              : NestedField.optional(id, column.name(), type, column.description()));
    }
    return new Schema(fields);
  }

  private static Type type(ColumnType type, int keyId, int valueId) {
    return switch (type.kind()) {
      case STRING -> Types.StringType.get();
      case INT -> Types.IntegerType.get();
      case LONG -> Types.LongType.get();
      case BOOLEAN -> Types.BooleanType.get();
      case DATE -> Types.DateType.get();
      case TIMESTAMPTZ -> Types.TimestampType.withZone();
      case DECIMAL -> Types.DecimalType.of(type.precision(), type.scale());
      case BINARY -> Types.BinaryType.get();
      case MAP_OF_DATE -> map(keyId, valueId, Types.DateType.get());
      case MAP_OF_INT -> map(keyId, valueId, Types.IntegerType.get());
      case MAP_OF_LONG -> map(keyId, valueId, Types.LongType.get());
    };
  }

  private static Type map(int keyId, int valueId, Type value) {
    return Types.MapType.ofRequired(keyId, valueId, Types.StringType.get(), value);
  }

  /** A new, empty version 3 table at a location; it has no snapshot yet. */
  TableMetadata newTable(String location) {
    return TableMetadata.newTableMetadata(schema, spec, order, location, properties());
  }

  private Map<String, String> properties() {
    return Map.of(
        "format-version",
        "3",
        "comment",
        contract.purpose() + "；" + contract.grain(),
        "write.format.default",
        "parquet",
        "write.parquet.compression-codec",
        "zstd",
        "write.parquet.dict-size-bytes",
        Integer.toString(DICTIONARY_BYTES_MAX),
        "write.target-file-size-bytes",
        Long.toString(FILE_BYTES_MAX),
        "write.metadata.delete-after-commit.enabled",
        "true",
        "write.metadata.previous-versions-max",
        Integer.toString(METADATA_FILES_KEPT),
        "commit.manifest.min-count-to-merge",
        Integer.toString(MANIFESTS_MAX));
  }

  /**
   * Checks that a row has as many values as the table columns, and the required ones.
   *
   * @throws IllegalArgumentException naming the table and column
   */
  void check(Object[] row) {
    List<Column> columns = contract.columns();
    if (row.length != columns.size()) {
      throw new IllegalArgumentException(
          "%s has %d columns, the row %d values"
              .formatted(contract.name(), columns.size(), row.length));
    }
    for (int i = 0; i < row.length; i++) {
      if (row[i] == null && columns.get(i).required()) {
        throw new IllegalArgumentException(
            "%s.%s is required, but row %s has no value for it"
                .formatted(contract.name(), columns.get(i).name(), types(row)));
      }
    }
  }

  /** The error of a row that can't be written. */
  IllegalArgumentException wrongType(Object[] row, ClassCastException cause) {
    return new IllegalArgumentException(
        "%s: a value has another type than its column: %s; see ColumnType.Kind"
            .formatted(contract.name(), types(row)),
        cause);
  }

  /** The columns with their values' types: enough to find the mistake, and no personal data. */
  private String types(Object[] row) {
    List<String> types = new ArrayList<>();
    for (int i = 0; i < row.length; i++) {
      String type = row[i] == null ? "null" : row[i].getClass().getSimpleName();
      types.add(contract.columns().get(i).name() + "=" + type);
    }
    return types.toString();
  }

  /** How an existing table is laid out that the contract does not say, or the other way round. */
  List<String> layoutDifferences(TableMetadata table) {
    List<String> differences = new ArrayList<>();
    compare("partition", partition(table.spec()), partition(spec), differences);
    compare("sort", sort(table.sortOrder()), sort(order), differences);
    return differences;
  }

  private void compare(String what, List<String> has, List<String> says, List<String> differences) {
    if (!has.equals(says)) {
      differences.add(
          "%s: %s: the contract has %s, the table has %s"
              .formatted(contract.name(), what, says, has));
    }
  }

  private static List<String> partition(PartitionSpec spec) {
    return spec.fields().stream().map(field -> field.name() + " " + field.transform()).toList();
  }

  private static List<String> sort(SortOrder order) {
    return order.fields().stream()
        .map(SortField::sourceId)
        .map(id -> "" + order.schema().findColumnName(id))
        .toList();
  }
}
