package anlan.dashboard.dictionary;

import anlan.contracts.Column;
import anlan.contracts.ColumnType;
import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import anlan.contracts.TableKey;
import anlan.dashboard.dictionary.Relation.Kind;
import anlan.warehouse.catalogue.CatalogueViews;
import anlan.warehouse.view.Header;
import anlan.warehouse.view.SqlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads what the files that make tables and views say of them. */
final class RelationFiles {
  private static final String FROM_JOB = "Flink 作业由变更流计算";

  private RelationFiles() {}

  /** All tables and views; the views have no columns yet, which only Trino knows the types of. */
  static List<Relation> read(Path root, Path catalogue) {
    List<Relation> relations = new ArrayList<>();
    Contracts.load(root.resolve("schemas/tables")).all().stream()
        .map(RelationFiles::table)
        .forEach(relations::add);
    CatalogueViews.read(catalogue).stream().map(RelationFiles::catalogue).forEach(relations::add);
    for (String folder : List.of("sql/reference", "sql/marts")) {
      SqlFile.readAll(root.resolve(folder)).stream()
          .map(file -> view(file, Header.read(root.resolve(file.place()))))
          .forEach(relations::add);
    }
    return relations;
  }

  private static Relation table(TableContract table) {
    String place =
        table.schemaName().equals("current")
            ? "schemas/tables/history/%s.yaml".formatted(table.tableName())
            : "schemas/tables/%s/%s.yaml".formatted(table.schemaName(), table.tableName());
    return new Relation(
        table.name(),
        Kind.TABLE,
        table.purpose(),
        "",
        table.grain(),
        table.key().map(TableKey::column).orElse(""),
        "",
        "",
        origin(table),
        place,
        "",
        table.columns().stream().map(RelationFiles::field).toList());
  }

  private static String origin(TableContract table) {
    if (table.source().isPresent()) {
      return "来源库表 %s 的变更流".formatted(table.source().get());
    }
    return table.writer().isPresent() || table.schemaName().equals("current") ? "" : FROM_JOB;
  }

  private static Field field(Column column) {
    return new Field(column.name(), type(column.type()), column.description(), column.key());
  }

  /** As Trino writes it. */
  private static String type(ColumnType type) {
    return switch (type.kind()) {
      case STRING -> "varchar";
      case INT -> "integer";
      case LONG -> "bigint";
      case BOOLEAN, DATE -> type.kind().name().toLowerCase(Locale.ROOT);
      case TIMESTAMPTZ -> "timestamp(6) with time zone";
      case DECIMAL -> "decimal(%d, %d)".formatted(type.precision(), type.scale());
      case BINARY -> "varbinary";
      case MAP_OF_DATE -> "map(varchar, date)";
      case MAP_OF_INT -> "map(varchar, integer)";
      case MAP_OF_LONG -> "map(varchar, bigint)";
    };
  }

  private static Relation catalogue(SqlFile view) {
    String file = "schemas/catalog/" + CatalogueViews.file(view);
    return new Relation(
        view.view(),
        Kind.CATALOGUE,
        view.title(),
        "",
        "目录文件每行一行",
        "",
        "",
        "",
        "口径目录文件 " + file,
        file,
        "",
        List.of());
  }

  private static Relation view(SqlFile file, Header header) {
    return new Relation(
        file.view(),
        file.isKept() ? Kind.KEPT : Kind.VIEW,
        file.title(),
        header.subject(),
        header.grain(),
        header.key(),
        header.readers(),
        header.remarks(),
        "",
        file.place(),
        file.query(),
        List.of());
  }

  /** The files that read tables and views without making one: questions, checks, what is kept. */
  static List<SqlFile> readers(Path root) {
    return List.of("sql/examples", "sql/tests", "sql/reconcile", "sql/closing").stream()
        .flatMap(folder -> SqlFile.readAll(root.resolve(folder)).stream())
        .collect(Collectors.toList());
  }
}
