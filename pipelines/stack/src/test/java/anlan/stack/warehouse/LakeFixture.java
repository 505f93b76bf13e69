package anlan.stack.warehouse;

import anlan.contracts.Column;
import anlan.contracts.ColumnType;
import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import anlan.warehouse.trino.Session;
import anlan.warehouse.view.BaseTable;
import anlan.warehouse.view.ChangeHistory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The lake's tables made and filled by Trino: the contracts, without the job that fills them. */
final class LakeFixture {
  private static final int ROWS_PER_STATEMENT = 3_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Session session;
  private final Contracts contracts;

  LakeFixture(Session session, Contracts contracts) {
    this.session = session;
    this.contracts = contracts;
  }

  /** Creates all schemas and tables, each table with a first, empty snapshot. */
  void create() {
    contracts.all().stream()
        .map(TableContract::schemaName)
        .distinct()
        .forEach(schema -> session.run(schema, "create schema if not exists " + schema));
    contracts.all().parallelStream().forEach(this::create);
  }

  private void create(TableContract table) {
    String columns =
        table.columns().stream()
            .map(column -> quoted(column) + " " + type(column.type()))
            .collect(Collectors.joining(", "));
    session.run(
        table.name(),
        "create table %s (%s) with (format_version = 3)".formatted(name(table), columns));
  }

  void drop() {
    contracts.all().parallelStream()
        .forEach(table -> session.run(table.name(), "drop table if exists " + name(table)));
  }

  /** Adds rows given by column; a column that is not given is NULL. */
  void insert(String tableName, List<? extends Map<String, ?>> rows) {
    TableContract table =
        contracts.all().stream().filter(t -> t.name().equals(tableName)).findFirst().orElseThrow();
    for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
      List<? extends Map<String, ?>> part =
          rows.subList(from, Math.min(rows.size(), from + ROWS_PER_STATEMENT));
      session.run(tableName, insertion(table, part));
    }
  }

  /** Fills each empty table of {@code current} from the history that was inserted. */
  void bringUpToDate(Collection<String> histories) {
    ChangeHistory changes = new ChangeHistory(contracts);
    histories.parallelStream()
        .map(name -> contracts.current(contracts.table(name)))
        .forEach(
            current ->
                session.run(
                    current.name(),
                    "insert into %s select %s from %s"
                        .formatted(
                            name(current),
                            current.columns().stream()
                                .map(LakeFixture::quoted)
                                .collect(Collectors.joining(", ")),
                            changes.read(new BaseTable("newest", current.tableName()), ""))));
  }

  private static String insertion(TableContract table, List<? extends Map<String, ?>> rows) {
    List<Column> columns = table.columns();
    List<List<Object>> values = new ArrayList<>();
    for (Map<String, ?> row : rows) {
      List<Object> line = new ArrayList<>();
      columns.forEach(column -> line.add(row.get(column.name())));
      values.add(line);
    }
    String fields =
        columns.stream()
            .map(c -> quoted(c) + (isMap(c) ? " map(varchar, varchar)" : " varchar"))
            .collect(Collectors.joining(", "));
    String casts =
        columns.stream()
            .map(c -> "cast(%s as %s)".formatted(quoted(c), type(c.type())))
            .collect(Collectors.joining(", "));
    try {
      return "insert into %s select %s from unnest(cast(json_parse('%s') as array(row(%s))))"
          .formatted(
              name(table), casts, JSON.writeValueAsString(values).replace("'", "''"), fields);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static boolean isMap(Column column) {
    return column.type().kind().name().startsWith("MAP");
  }

  private static String name(TableContract table) {
    return table.schemaName() + ".\"" + table.tableName() + '"';
  }

  private static String quoted(Column column) {
    return '"' + column.name() + '"';
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
