package anlan.stack.warehouse;

import anlan.contracts.Column;
import anlan.contracts.ColumnType;
import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The lake's tables as statements for Trino: the contracts, without the job that fills them. */
final class LakeTables {
  private LakeTables() {}

  /** Statements that create all schemas and tables, each table with a first snapshot. */
  static List<String> statements(Contracts contracts) {
    List<String> statements = new ArrayList<>();
    contracts.all().stream()
        .map(TableContract::schemaName)
        .distinct()
        .forEach(schema -> statements.add("create schema if not exists " + schema));
    for (TableContract table : contracts.all()) {
      String name = table.schemaName() + ".\"" + table.tableName() + '"';
      String columns =
          table.columns().stream().map(LakeTables::column).collect(Collectors.joining(", "));
      statements.add(
          "create table if not exists %s (%s) with (format_version = 3%s)"
              .formatted(
                  name,
                  columns,
                  table.partition().map(c -> ", partitioning = array['" + c + "']").orElse("")));
    }
    return statements;
  }

  private static String column(Column column) {
    return '"'
        + column.name()
        + "\" "
        + type(column.type())
        + (column.required() ? " not null" : "");
  }

  private static String type(ColumnType type) {
    return switch (type.kind()) {
      case STRING -> "varchar";
      case INT -> "integer";
      case LONG -> "bigint";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case TIMESTAMPTZ -> "timestamp(6) with time zone";
      case DECIMAL -> "decimal(%d, %d)".formatted(type.precision(), type.scale());
      case BINARY -> "varbinary";
      case MAP_OF_DATE -> "map(varchar, date)";
      case MAP_OF_INT -> "map(varchar, integer)";
      case MAP_OF_LONG -> "map(varchar, bigint)";
    };
  }
}
